using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Binding.Functions;

/// <summary>What some statements do: the values of all variables after them, and what they return if they do.</summary>
/// <param name="Scope">The variables.</param>
/// <param name="HasReturned">Whether nothing after them runs.</param>
/// <param name="Value">The returned value, where there is one.</param>
internal sealed record Outcome(ImmutableDictionary<ISymbol, ScalarExpression> Scope, bool HasReturned, ScalarExpression? Value)
{
    /// <summary>The outcome where a condition decides between two.</summary>
    public static Outcome Choose(ScalarExpression condition, Outcome then, Outcome otherwise)
    {
        ImmutableDictionary<ISymbol, ScalarExpression> scope = then.Scope;
        foreach (KeyValuePair<ISymbol, ScalarExpression> variable in otherwise.Scope)
        {
            if (then.Scope.TryGetValue(variable.Key, out ScalarExpression? value) && !ReferenceEquals(value, variable.Value))
            {
                scope = scope.SetItem(variable.Key, Condition.Choose(condition, value, variable.Value));
            }
        }

        ScalarExpression? chosen = then.Value is null || otherwise.Value is null ? null : Condition.Choose(condition, then.Value, otherwise.Value);
        return new(scope, then.HasReturned, chosen);
    }
}
