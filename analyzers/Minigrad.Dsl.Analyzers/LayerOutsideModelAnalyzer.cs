using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Binding;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Reports layers, sizes and losses on classes that are neither models nor blocks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerOutsideModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.Find(RuleBook.LayerOutsideModel.Id), RuleDescriptors.Find(RuleBook.AttributeWithoutEffect.Id)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AttributeAssembly.IsReferenced(start.Compilation))
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        IReadOnlyList<DslError> errors = StrayAttributes.Find(type, context.CancellationToken);
        if (errors.Count == 0)
        {
            return;
        }

        SourceMap sources = StrayAttributes.Sources(type, context.Compilation);
        foreach (DslError error in errors)
        {
            context.ReportDiagnostic(DslDiagnostic.Create(error, sources, context.CancellationToken));
        }
    }
}
