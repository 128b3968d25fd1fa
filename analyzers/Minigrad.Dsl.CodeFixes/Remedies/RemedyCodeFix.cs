using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>A fix that changes characters of the file with the mistake: what is wrong mostly stands inside a string, where there is no syntax to rewrite.</summary>
public abstract class RemedyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. Rules.Select(rule => rule.Id), .. CompilerErrors];

    /// <summary>The rules that it mends.</summary>
    protected abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>The errors of C# itself that it mends, which hide our rules in a build.</summary>
    protected virtual IReadOnlyList<string> CompilerErrors => [];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new RemedyFixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Remedy remedy in root is null ? [] : Remedies(new Mistake(diagnostic, root, text)))
            {
                Document Apply() => context.Document.WithText(text.WithChanges(remedy.Changes));
                context.RegisterCodeFix(CodeAction.Create(remedy.Title, _ => Task.FromResult(Apply()), KeyOf(remedy)), diagnostic);
            }
        }
    }

    /// <summary>The ways to mend a mistake; none where it is written in a way that the fix would spoil.</summary>
    internal abstract IEnumerable<Remedy> Remedies(Mistake mistake);

    /// <summary>What "fix all" knows a remedy by.</summary>
    internal string KeyOf(Remedy remedy) => $"{GetType().Name} {remedy.Key}";
}
