using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Minigrad.Binding;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Compiles each model and block as the generator does and reports what is wrong in its own text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
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
        if (MinigradAttributes.Module(type) is null)
        {
            return;
        }

        BoundModel bound = ModelBinder.Bind(type, context.Compilation, context.CancellationToken);
        foreach (DslError error in KnownErrors.Of(bound.Spec))
        {
            // A used block is analysed by itself, so that its own mistakes are reported once however many models use it.
            if (error.Where.Type == bound.Spec.Root.Type.FullName && !bound.Sources.IsRefused(error.Where))
            {
                context.ReportDiagnostic(DslDiagnostic.Create(error, bound.Sources, context.CancellationToken));
            }
        }
    }
}
