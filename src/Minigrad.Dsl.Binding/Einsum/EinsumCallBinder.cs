using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Reads calls of <c>Einsum</c> in ordinary code.</summary>
public static class EinsumCallBinder
{
    /// <summary>Whether a node may be such a call, by its name alone.</summary>
    /// <param name="node">Any node.</param>
    public static bool MayBeCall(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } invocation && Name(invocation.Expression) is { } name && Enum.TryParse(name, out EinsumCallForm _);

    /// <summary>Reads a call with its place.</summary>
    /// <param name="invocation">A node that may be a call.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A value without symbols, syntax or locations, or <see langword="null"/> where it calls something else, or cannot be intercepted.</returns>
    public static EinsumCall? Bind(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(invocation, cancellationToken).Symbol is not IMethodSymbol method
            || BindSpec(method, invocation, model, cancellationToken) is not { } spec
            || model.GetInterceptableLocation(invocation, cancellationToken) is not { } location)
        {
            return null;
        }

        FileLinePositionSpan span = invocation.GetLocation().GetLineSpan();
        return new EinsumCall(spec, location.GetInterceptsLocationAttributeSyntax(), $"{Path.GetFileName(span.Path)}:{(span.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Reads a call.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="invocation">The call.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The call as it is compiled, or <see langword="null"/> where another class's method is called, or C# cannot read the text.</returns>
    public static EinsumCallSpec? BindSpec(IMethodSymbol method, InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsOfEinsum(method) || !Enum.TryParse(method.Name, out EinsumCallForm form) || Text(invocation) is not { ContainsDiagnostics: false } text || Assume(method, invocation) is { ContainsDiagnostics: true })
        {
            return null;
        }

        IParameterSymbol[] operands = [.. method.Parameters.Where(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Operand)];
        string? Constant(ExpressionSyntax? expression) =>
            expression is null ? "" : model.GetConstantValue(expression, cancellationToken) is { HasValue: true } value ? value.Value as string ?? "" : null;
        return new EinsumCallSpec(
            form,
            EinsumTypes.Element(method),
            form == EinsumCallForm.Gradient ? operands.Length - 1 : operands.Length,
            Constant(text),
            Constant(Assume(method, invocation)));
    }

    /// <summary>Where the parts of a call stand.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="invocation">A call that <see cref="BindSpec"/> reads.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    public static SourceMap Sources(IMethodSymbol method, InvocationExpressionSyntax invocation, Compilation compilation) =>
        new(place => place == EinsumCallSpec.AssumePlace.Argument ? Assume(method, invocation) : Text(invocation), compilation);

    /// <summary>What is wrong with naming a method without calling it.</summary>
    /// <param name="method">The method that is named.</param>
    /// <returns>The error, or <see langword="null"/> where it is another class's method.</returns>
    public static DslError? AsDelegate(IMethodSymbol method) =>
        IsOfEinsum(method) ? new DslError(RuleBook.CallAsDelegate.Id, EinsumCallSpec.TextPlace, EquatableArray.Of(method.Name), default) : null;

    /// <summary>Where a method is named.</summary>
    /// <param name="reference">The expression that names it.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    public static SourceMap Sources(ExpressionSyntax reference, Compilation compilation) => new(_ => reference, compilation);

    /// <summary>Whether a method is one of <c>Einsum</c>.</summary>
    /// <param name="method">A method.</param>
    public static bool IsOfEinsum(IMethodSymbol method) => MinigradAttributes.IsNamed(method.ContainingType, EinsumCallSpec.Class);

    private static string? Name(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? Text(InvocationExpressionSyntax invocation) => Named(invocation, "text") ?? invocation.ArgumentList.Arguments.FirstOrDefault()?.Expression;

    // The last parameter: by name, or by position where nothing is left out.
    private static ExpressionSyntax? Assume(IMethodSymbol method, InvocationExpressionSyntax invocation) => Named(invocation, "assume")
        ?? (invocation.ArgumentList.Arguments is { Count: > 0 } arguments && arguments.Count == method.Parameters.Length && arguments.Last() is { NameColon: null } last ? last.Expression : null);

    private static ExpressionSyntax? Named(InvocationExpressionSyntax invocation, string parameter) =>
        invocation.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)?.Expression;
}
