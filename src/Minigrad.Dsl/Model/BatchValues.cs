namespace Minigrad;

/// <summary>One input or target of a <see cref="Batch"/> that has several or that holds indices: values (<see cref="float"/>), or indices or labels (<see cref="int"/>). An array converts to it.</summary>
public readonly struct BatchValues
{
    /// <summary>An input or target of values.</summary>
    /// <param name="values">The values, row-major.</param>
    public BatchValues(ReadOnlyMemory<float> values) => Values = values;

    /// <summary>An input of indices or a target of labels.</summary>
    /// <param name="indices">The indices or labels, row-major.</param>
    public BatchValues(ReadOnlyMemory<int> indices) => Indices = indices;

    /// <summary>The values; empty for indices and labels.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>The indices or labels; empty for values.</summary>
    public ReadOnlyMemory<int> Indices { get; }

    /// <summary>An array of values.</summary>
    /// <param name="values">The values, row-major.</param>
    public static implicit operator BatchValues(float[] values) => new(values.AsMemory());

    /// <summary>An array of indices or labels.</summary>
    /// <param name="indices">The indices or labels, row-major.</param>
    public static implicit operator BatchValues(int[] indices) => new(indices.AsMemory());
}
