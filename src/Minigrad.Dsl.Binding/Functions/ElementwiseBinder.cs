using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Minigrad.Binding.Declarations;
using Minigrad.Binding.Functions;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Turns a static method with <c>[Elementwise]</c> into a scalar expression.</summary>
public static class ElementwiseBinder
{
    /// <summary>Reads a method and expands the functions that it calls.</summary>
    /// <param name="method">A method with <c>[Elementwise]</c>, in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A value without symbols, syntax or locations, fit to be kept between edits.</returns>
    public static ElementwiseSpec BindSpec(IMethodSymbol method, CancellationToken cancellationToken) => BindSpec(method, [], cancellationToken);

    /// <summary>Reads a method that other assemblies see; of another there is nothing to know.</summary>
    /// <param name="method">A method with <c>[Elementwise]</c>, in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ElementwiseSpec? BindPublic(IMethodSymbol method, CancellationToken cancellationToken) =>
        ReferencedFunctions.IsVisible(method) ? BindSpec(method, cancellationToken) : null;

    /// <summary>Where everything in a method stands.</summary>
    /// <param name="method">The method that <see cref="BindSpec(IMethodSymbol, CancellationToken)"/> read.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    public static SourceMap Sources(IMethodSymbol method, Compilation compilation) =>
        new(new Dictionary<string, INamedTypeSymbol> { [Place(method)] = method.ContainingType }, method, compilation);

    internal static ElementwiseSpec BindSpec(IMethodSymbol method, IReadOnlyList<IMethodSymbol> callers, CancellationToken cancellationToken)
    {
        var parameters = method.Parameters.Select(parameter => parameter.Name).ToEquatableArray();
        string type = TypeBinder.FullName(method.ContainingType);
        ElementwiseSpec spec = new(type, method.Name, parameters, null, default);
        if (method.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var compilation }
            || method.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return spec;
        }

        SyntaxNode declaration = reference.GetSyntax(cancellationToken);
        FunctionErrors errors = new(spec.Place, method.Name, declaration);
        if (ElementwiseRules.Check(method, spec.Place) is { } mistake)
        {
            errors.Add(mistake);
            return spec with { Errors = errors.Own };
        }

        ImmutableDictionary<ISymbol, ScalarExpression> scope = ImmutableDictionary.Create<ISymbol, ScalarExpression>(SymbolEqualityComparer.Default)
            .AddRange(method.Parameters.Select(parameter => new KeyValuePair<ISymbol, ScalarExpression>(parameter, new ScalarArgument(parameter.Ordinal))));
        CallBinder calls = new(errors, [method, .. callers], cancellationToken);
        BodyBinder body = new(method.Name, new ExpressionBinder(errors, calls), errors);
        IOperation? operation = compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellationToken);
        ScalarExpression? value = operation is null ? null : body.Run(operation, scope)?.Value;
        if (value is null && errors.Own.Count + errors.Called.Count == 0)
        {
            errors.Refused(declaration);
        }

        return spec with { Body = errors.Own.Count + errors.Called.Count == 0 ? value : null, Errors = errors.Own, CalledErrors = errors.Called };
    }

    private static string Place(IMethodSymbol method) =>
        ElementwiseSpec.PlaceOf(TypeBinder.FullName(method.ContainingType), method.Name, method.Parameters.Length);
}
