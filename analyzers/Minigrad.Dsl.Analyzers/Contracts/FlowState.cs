using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Minigrad.Analyzers.Contracts;

/// <summary>What is known of all variables at one point of a method.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(
        ImmutableDictionary.Create<ISymbol, FlowShape>(SymbolEqualityComparer.Default), ImmutableDictionary<CaptureId, FlowShape>.Empty);

    private readonly ImmutableDictionary<ISymbol, FlowShape> _variables;
    private readonly ImmutableDictionary<CaptureId, FlowShape> _captures;

    private FlowState(ImmutableDictionary<ISymbol, FlowShape> variables, ImmutableDictionary<CaptureId, FlowShape> captures) =>
        (_variables, _captures) = (variables, captures);

    public FlowShape? Find(ISymbol variable) => _variables.TryGetValue(variable, out FlowShape? shape) ? shape : null;

    public FlowShape? Find(CaptureId capture) => _captures.TryGetValue(capture, out FlowShape? shape) ? shape : null;

    public FlowState With(ISymbol variable, FlowShape? shape) =>
        new(shape is null ? _variables.Remove(variable) : _variables.SetItem(variable, shape), _captures);

    public FlowState With(CaptureId capture, FlowShape? shape) =>
        new(_variables, shape is null ? _captures.Remove(capture) : _captures.SetItem(capture, shape));

    /// <summary>The variables where some names are other sizes.</summary>
    public FlowState Without(ICollection<string> names) => names.Count == 0
        ? this
        : new(_variables.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Without(names), SymbolEqualityComparer.Default), _captures);

    /// <summary>The state after two paths.</summary>
    public FlowState Join(FlowState other) => new(Join(_variables, other._variables), Join(_captures, other._captures));

    public bool IsSame(FlowState other) => AreSame(_variables, other._variables) && AreSame(_captures, other._captures);

    private static ImmutableDictionary<TKey, FlowShape> Join<TKey>(ImmutableDictionary<TKey, FlowShape> left, ImmutableDictionary<TKey, FlowShape> right)
        where TKey : notnull
    {
        ImmutableDictionary<TKey, FlowShape>.Builder joined = left.ToBuilder();
        foreach (KeyValuePair<TKey, FlowShape> entry in left)
        {
            if (FlowShape.Join(entry.Value, right.TryGetValue(entry.Key, out FlowShape? shape) ? shape : null) is { } both)
            {
                joined[entry.Key] = both;
            }
            else
            {
                joined.Remove(entry.Key);
            }
        }

        return joined.ToImmutable();
    }

    private static bool AreSame<TKey>(ImmutableDictionary<TKey, FlowShape> left, ImmutableDictionary<TKey, FlowShape> right)
        where TKey : notnull =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out FlowShape? shape) && FlowShape.AreSame(entry.Value, shape));
}
