using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Minigrad.TestKit;

namespace Minigrad.Campaigns.Language;

/// <summary>What must hold of the remedies that an editor offers for a mistake: offering and applying one throws nothing, changes the source, and leaves it as readable for C# as it was.</summary>
internal static class FixCheck
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. Assembly.Load("Minigrad.Dsl.CodeFixes").GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What is wrong with the remedies for a diagnostic.</summary>
    /// <param name="result">A build.</param>
    /// <param name="diagnostic">One of what its analyzers report.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The problems, and the number of remedies.</returns>
    public static async Task<(IReadOnlyList<string> Problems, int Count)> ProblemsAsync(HarnessResult result, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp)
            .WithParseOptions(result.Input.SyntaxTrees[0].Options)
            .WithCompilationOptions(result.Input.Options)
            .WithMetadataReferences(ReferenceAssemblies.All));
        foreach (SyntaxTree tree in result.Input.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(cancellationToken), filePath: tree.FilePath).Project;
        }

        Document document = project.Documents.First(document => document.FilePath == diagnostic.Location.SourceTree!.FilePath);
        List<string> problems = [];
        int count = 0;
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            List<CodeAction> actions = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
            foreach (CodeAction action in actions)
            {
                count++;
                if (await ProblemAsync(action, document, cancellationToken) is { } problem)
                {
                    problems.Add($"{fix.GetType().Name} \"{action.Title}\" for {diagnostic} {problem}");
                }
            }
        }

        return (problems, count);
    }

    private static async Task<string?> ProblemAsync(CodeAction action, Document before, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        ProjectChanges changes = changed.GetChanges(before.Project.Solution).GetProjectChanges().SingleOrDefault();
        Document[] after = [.. changes.GetChangedDocuments().Select(id => changed.GetDocument(id)!)];
        foreach (Document document in after)
        {
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            Diagnostic? error = tree.GetDiagnostics(cancellationToken).FirstOrDefault(error => error.Severity == DiagnosticSeverity.Error);
            if (error is not null && !(await before.Project.GetDocument(document.Id)!.GetSyntaxTreeAsync(cancellationToken))!.GetDiagnostics(cancellationToken).Any())
            {
                return $"leaves {error}:\n{tree}";
            }
        }

        return after.Length == 0 ? "changes nothing" : null;
    }
}
