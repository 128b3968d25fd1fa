using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Binding;
using Minigrad.Compiler;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Compiles each method with an einsum text or a pattern as the generator does and reports what is wrong in its declaration and text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EinsumMethodAnalyzer : DiagnosticAnalyzer
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
        if (method.PartialDefinitionPart is not null || MinigradAttributes.Contraction(method) is null)
        {
            return;
        }

        BoundEinsumMethod bound = EinsumMethodBinder.Bind(method, context.Compilation, context.CancellationToken);
        foreach (DslError error in bound.Spec.Pattern is null ? EinsumMethodCompiler.Compile(bound.Spec).Errors : PatternMethodCompiler.Compile(bound.Spec).Errors)
        {
            context.ReportDiagnostic(DslDiagnostic.Create(error, bound.Sources, context.CancellationToken));
        }
    }
}
