using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Binding;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Reports what cannot be differentiated or vectorised in each method with <c>[Elementwise]</c>, at the expression.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ElementwiseAnalyzer : DiagnosticAnalyzer
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
                start.RegisterSymbolAction(Analyze, SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!MinigradAttributes.IsElementwise(method))
        {
            return;
        }

        SourceMap sources = ElementwiseBinder.Sources(method, context.Compilation);
        foreach (DslError error in ElementwiseBinder.BindSpec(method, context.CancellationToken).Errors)
        {
            context.ReportDiagnostic(DslDiagnostic.Create(error, sources, context.CancellationToken));
        }
    }
}
