using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Minigrad.Binding.Declarations;
using Minigrad.Binding.Functions;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Turns a class with <c>[Optimizer]</c> into scalar expressions of its update.</summary>
public static class OptimizerBinder
{
    /// <summary>Reads a class.</summary>
    /// <param name="type">A class with <c>[Optimizer]</c>, in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A value without symbols, syntax or locations, fit to be kept between edits.</returns>
    public static OptimizerSpec BindSpec(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        TypeSpec spec = TypeBinder.Bind(type, cancellationToken);
        List<DslError> errors = [];
        OptimizerRules.Check(type, spec.FullName, errors);
        IMethodSymbol? update = OptimizerRules.Method(type, OptimizerParameters.Update);
        IMethodSymbol? direction = OptimizerRules.Method(type, OptimizerParameters.Direction);
        if (update is not null)
        {
            OptimizerRules.CheckUpdate(update, direction is not null, spec.FullName, errors);
        }

        if (direction is not null)
        {
            OptimizerRules.CheckDirection(direction, spec.FullName, errors);
        }

        IMethodSymbol[] methods = [.. new[] { direction, update }.OfType<IMethodSymbol>()];
        EquatableArray<string> slots = methods.SelectMany(OptimizerParameters.Slots).Select(slot => slot.Name).ToEquatableArray();
        OptimizerSpec bound = new(spec, OptimizerParameters.HyperParameters(methods), slots, null, null, default)
        {
            IsPartial = ClassRules.UnsupportedKind(type) is null && ClassRules.NotPartial(type) is null && MinigradAttributes.Module(type) is null,
        };
        if (errors.Count > 0 || update is null)
        {
            return bound with { Errors = errors.ToEquatableArray() };
        }

        UpdateSpec? first = direction is null ? null : Bind(direction, spec.FullName, errors, cancellationToken);
        UpdateSpec? last = Bind(update, spec.FullName, errors, cancellationToken);
        return errors.Count > 0 ? bound with { Errors = errors.ToEquatableArray() } : bound with { Direction = first, Update = last };
    }

    /// <summary>Where everything in a class stands.</summary>
    /// <param name="type">The class that <see cref="BindSpec"/> read.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    public static SourceMap Sources(INamedTypeSymbol type, DslError error, Compilation compilation) => new(
        new Dictionary<string, INamedTypeSymbol> { [TypeBinder.FullName(type)] = type },
        error.Where.Member.Length > 0 ? OptimizerRules.Method(type, error.Where.Member) : null,
        compilation);

    private static UpdateSpec? Bind(IMethodSymbol method, string fullName, List<DslError> errors, CancellationToken cancellationToken)
    {
        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        Compilation compilation = ((ISourceAssemblySymbol)method.ContainingAssembly).Compilation;
        FunctionErrors found = new(fullName, method.Name, declaration);
        List<string> uniforms = [];
        ImmutableDictionary<ISymbol, ScalarExpression>.Builder scope = ImmutableDictionary.CreateBuilder<ISymbol, ScalarExpression>(SymbolEqualityComparer.Default);
        IParameterSymbol[] slots = [.. OptimizerParameters.Slots(method)];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            int index = OptimizerParameters.Index(parameter, slots);
            if (index >= UpdateSpec.FirstUniform)
            {
                index += uniforms.Count;
                uniforms.Add(parameter.Name);
            }

            scope.Add(parameter, new ScalarArgument(index));
        }

        BodyBinder body = new(method.Name, new ExpressionBinder(found, new CallBinder(found, [method], cancellationToken)), found);
        IOperation? operation = compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellationToken);
        Outcome? outcome = operation is null ? null : body.Run(operation, scope.ToImmutable());
        errors.AddRange(found.Own.Concat(found.Called));
        ScalarExpression? result = method.ReturnsVoid ? outcome?.Scope[method.Parameters[0]] : outcome?.Value;
        return result is null ? null : new(result, slots.Select(slot => outcome!.Scope[slot]).ToEquatableArray(), uniforms.ToEquatableArray());
    }
}
