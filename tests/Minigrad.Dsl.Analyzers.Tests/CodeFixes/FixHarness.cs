using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Generators;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>Applies code fixes as an editor does: to a document of a workspace, on the diagnostics of its project with what the generator adds.</summary>
internal static class FixHarness
{
    /// <summary>The source after a fix, which must build clean.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="id">The diagnostic to apply it to, the first one of this id.</param>
    /// <param name="source">C# with the mistake.</param>
    /// <param name="title">The title of the action, where there are several.</param>
    /// <param name="generates">Whether the generator has run, whose other half changes what C# itself says.</param>
    public static async Task<string> FixAsync(CodeFixProvider fix, string id, string source, string? title = null, bool generates = true)
    {
        string result = await ApplyAsync(fix, id, source, title, generates);
        AssertMended(source, result);
        return result;
    }

    /// <summary>The source after a fix, whatever else is wrong with it.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider fix, string id, string source, string? title = null, bool generates = true)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Create(workspace, source);
        Dictionary<string, CodeAction> actions = await ActionsAsync(fix, id, document, generates);
        return await ApplyAsync(title is null ? Assert.Single(actions).Value : actions[title], document);
    }

    /// <summary>The source after a fix was applied to every diagnostic of an id at once, which must build clean.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="id">The diagnostics to apply it to.</param>
    /// <param name="source">C# with the mistakes.</param>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Create(workspace, source);
        ImmutableArray<Diagnostic> all = await DiagnosticsAsync(id, document, generates: true);
        string? key = (await ActionsAsync(fix, document, all[0])).Values.First().EquivalenceKey;
        var context = new FixAllContext(document, fix, FixAllScope.Document, key!, [id], new Found(all), CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        string result = await ApplyAsync(action!, document);
        AssertMended(source, result);
        return result;
    }

    /// <summary>The titles of what a fix offers.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(CodeFixProvider fix, string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        return (await ActionsAsync(fix, id, Create(workspace, source), generates: true)).Keys;
    }

    /// <summary>The result has code, and no advice but what is true of any change of the source: the samples are short, with linear layers in a row.</summary>
    private static void AssertMended(string source, string result)
    {
        Assert.NotEqual(source, result);
        Assert.Empty(GeneratorHarness.Shipped.Run(result).AssertClean().AnalyzerDiagnostics.Where(diagnostic => diagnostic.Id != "MG3005"));
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<Dictionary<string, CodeAction>> ActionsAsync(CodeFixProvider fix, string id, Document document, bool generates)
    {
        Assert.Contains(id, fix.FixableDiagnosticIds);
        return await ActionsAsync(fix, document, (await DiagnosticsAsync(id, document, generates))[0]);
    }

    private static async Task<Dictionary<string, CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        Dictionary<string, CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action.Title, action), CancellationToken.None));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string id, Document document, bool generates)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ISourceGenerator[] generators = generates ? [new ModelGenerator().AsSourceGenerator()] : [];
        CSharpGeneratorDriver.Create(generators, parseOptions: (CSharpParseOptions)document.Project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation built, out _);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ModelAnalyzer(), new EinsumMethodAnalyzer(), new EinsumCallAnalyzer(), new LayerOutsideModelAnalyzer(), new ContractAnalyzer()];
        ImmutableArray<Diagnostic> all = await built.WithAnalyzers(analyzers).GetAllDiagnosticsAsync();
        SyntaxTree? tree = await document.GetSyntaxTreeAsync();
        return [.. all.Where(diagnostic => diagnostic.Id == id && diagnostic.Location.SourceTree == tree)];
    }

    private static Document Create(AdhocWorkspace workspace, string source) => workspace
        .AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferenceAssemblies.All))
        .AddDocument("Net.cs", source);

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
