using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Binding;
using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Compiles each call of <c>Einsum</c> as the generator does and reports what is wrong in its text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EinsumCallAnalyzer : DiagnosticAnalyzer
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
            // Without the class there are no calls, and no need to bind every method's body.
            if (AttributeAssembly.IsReferenced(start.Compilation) && !start.Compilation.GetTypesByMetadataName(EinsumCallSpec.TextPlace.Type).IsEmpty)
            {
                start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
                start.RegisterOperationAction(AnalyzeReference, OperationKind.MethodReference);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        IMethodSymbol method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (context.Operation is { Syntax: InvocationExpressionSyntax invocation, SemanticModel: { } model }
            && EinsumCallBinder.BindSpec(method, invocation, model, context.CancellationToken) is { } spec)
        {
            Report(context, EinsumCallCompiler.Compile(spec).Errors, EinsumCallBinder.Sources(method, invocation, context.Compilation));
        }
    }

    private static void AnalyzeReference(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        if (reference.Syntax is ExpressionSyntax expression && EinsumCallBinder.AsDelegate(reference.Method) is { } error)
        {
            Report(context, EquatableArray.Of(error), EinsumCallBinder.Sources(expression, context.Compilation));
        }
    }

    private static void Report(OperationAnalysisContext context, EquatableArray<DslError> errors, SourceMap sources)
    {
        foreach (DslError error in errors)
        {
            context.ReportDiagnostic(DslDiagnostic.Create(error, sources, context.CancellationToken));
        }
    }
}
