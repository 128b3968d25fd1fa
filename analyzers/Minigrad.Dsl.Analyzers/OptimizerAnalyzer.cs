using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Binding;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Reads each class with <c>[Optimizer]</c> as the generator does and reports what is wrong in its declaration and its formula.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptimizerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

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
        if (!MinigradAttributes.IsOptimizer(type))
        {
            return;
        }

        foreach (DslError error in OptimizerBinder.BindSpec(type, context.CancellationToken).Errors)
        {
            // What belongs to a function that the formula calls is reported there.
            SourceMap sources = OptimizerBinder.Sources(type, error, context.Compilation);
            if (sources.Find(error.Where, context.CancellationToken) is not null)
            {
                context.ReportDiagnostic(DslDiagnostic.Create(error, sources, context.CancellationToken));
            }
        }
    }
}
