using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Analyzers.Contracts;
using Minigrad.Binding;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Follows tensors through the bodies of ordinary methods and reports where they disagree with contracts: of <c>[Shape]</c>, of einsum methods, of models.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. new[] { RuleBook.ContractMalformed, RuleBook.ContractSize, RuleBook.ContractRank, RuleBook.ContractAxisTwice, RuleBook.ContractUnproven, RuleBook.ContractLost }
            .Select(rule => RuleDescriptors.Find(rule.Id)),
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AttributeAssembly.IsReferenced(start.Compilation))
            {
                ContractTable contracts = new();
                start.RegisterSymbolAction(CheckText, SymbolKind.Field, SymbolKind.Property, SymbolKind.Method, SymbolKind.Parameter);
                start.RegisterOperationAction(CheckTexts, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
                start.RegisterOperationBlockAction(block => Follow(block, contracts));
            }
        });
    }

    private static void CheckText(SymbolAnalysisContext context) => CheckText(context.Symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    // What stands inside a method is no symbol that an analyzer is called for.
    private static void CheckTexts(OperationAnalysisContext context)
    {
        IMethodSymbol function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
        foreach (ISymbol symbol in function.Parameters.Cast<ISymbol>().Append(function))
        {
            CheckText(symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void CheckText(ISymbol symbol, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        IEnumerable<AttributeData> attributes = symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();
        if (ContractReader.Shape(attributes) is not { } shape || ContractReader.Text(shape) is not { } text)
        {
            return;
        }

        ErrorSink errors = new();
        ContractParser.Parse(text, default, errors);
        foreach (DslError error in errors.Errors)
        {
            report(Diagnostic.Create(
                RuleDescriptors.Find(error.RuleId),
                BoundContract.Find(shape.ApplicationSyntaxReference, error.Where.Start, error.Where.Length, compilation, cancellationToken) ?? symbol.Locations[0],
                RuleBook.Find(error.RuleId).Format(error)));
        }
    }

    private static void Follow(OperationBlockAnalysisContext context, ContractTable contracts)
    {
        if (context.OwningSymbol is not IMethodSymbol method)
        {
            return;
        }

        foreach (IOperation body in context.OperationBlocks)
        {
            if (body is IBlockOperation && HasContracts(body, contracts))
            {
                ContractReport report = new(context.Compilation, context.ReportDiagnostic, context.CancellationToken);
                new FlowAnalysis(new(method, contracts, new(body)), context.GetControlFlowGraph(body), FlowState.Empty, report).Run();
            }
        }
    }

    // Most methods have nothing to do with tensors: no control flow is computed for these.
    private static bool HasContracts(IOperation body, ContractTable contracts) => body.Descendants().Any(operation => operation switch
    {
        IInvocationOperation call => contracts.OfCall(call) is not null,
        IMemberReferenceOperation member => contracts.OfMember(member.Member) is not null,
        IParameterReferenceOperation parameter => ContractReader.OfParameter(parameter.Parameter) is not null,
        _ => false,
    });
}
