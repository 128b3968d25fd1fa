using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Functions;

/// <summary>Expands calls of elementwise functions, and finds those that lead back to where they began.</summary>
/// <param name="errors">Where errors go.</param>
/// <param name="callers">The functions that are being expanded, the innermost first.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class CallBinder(FunctionErrors errors, IReadOnlyList<IMethodSymbol> callers, CancellationToken cancellationToken)
{
    /// <summary>Whether a function stands in the assembly that calls it, whose source is there to read, or in one that carries its definition.</summary>
    public bool IsExpandable(IMethodSymbol method) => IsOwn(method) || ReferencedFunctions.Read(method) is not null;

    public ScalarExpression? Expand(IInvocationOperation call, IReadOnlyList<ScalarExpression> arguments)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        int index = callers.ToList().FindIndex(caller => SymbolEqualityComparer.Default.Equals(caller, method));
        if (index >= 0)
        {
            string path = string.Join(" → ", callers.Take(index + 1).Reverse().Append(method).Select(caller => caller.Name));
            errors.AddCalled([Recursion(call, method.Name, path)]);
            return Report(call, index == callers.Count - 1 ? errors.Called : []);
        }

        ElementwiseSpec function = IsOwn(method) ? ElementwiseBinder.BindSpec(method, callers, cancellationToken) : ReferencedFunctions.Read(method)!;
        errors.AddCalled(function.Errors.Concat(function.CalledErrors));
        return function.Body is null ? Report(call, errors.Called) : function.Body.Substitute(i => arguments[i]);
    }

    private bool IsOwn(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, callers[0].ContainingAssembly);

    // Each function of a circle says so at its own call, and none at another's.
    private ScalarExpression? Report(IInvocationOperation call, IEnumerable<DslError> found)
    {
        string root = callers[callers.Count - 1].Name;
        if (callers.Count == 1 && found.FirstOrDefault(error => error.RuleId == RuleBook.ElementwiseRecursion.Id && error.Arguments[0] == root) is { } circle)
        {
            errors.Report(RuleBook.ElementwiseRecursion, call.Syntax, [.. circle.Arguments]);
        }

        return null;
    }

    private static DslError Recursion(IInvocationOperation call, string name, string path) =>
        new(RuleBook.ElementwiseRecursion.Id, new Place("", name, Place.Declaration, 0, call.Syntax.Span.Length), EquatableArray.Of(name, path), default);
}
