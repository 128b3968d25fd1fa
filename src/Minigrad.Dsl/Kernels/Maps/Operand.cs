using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Minigrad.Kernels;

/// <summary>A strided view of values over an index space (outer, row, column); stride 0 repeats the same values along that axis.</summary>
/// <remarks>Element (o, r, c) is <c>values[o * outerStride + r * rowStride + c * columnStride]</c>. <c>default</c> means: no operand.</remarks>
public readonly ref struct Operand
{
    private readonly ReadOnlySpan<float> _values;
    private readonly float _scalar;

    /// <summary>Creates a view.</summary>
    /// <param name="values">The memory.</param>
    /// <param name="outerStride">Elements from one outer index to the next, at least 0.</param>
    /// <param name="rowStride">Elements from one row to the next, at least 0.</param>
    /// <param name="columnStride">Elements from one column to the next: 0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stride is outside its range.</exception>
    public Operand(ReadOnlySpan<float> values, int outerStride, int rowStride, int columnStride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outerStride);
        ArgumentOutOfRangeException.ThrowIfNegative(rowStride);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)columnStride, 1u, nameof(columnStride));
        _values = values;
        OuterStride = outerStride;
        RowStride = rowStride;
        ColumnStride = columnStride;
        Exists = true;
    }

    private Operand(float value)
    {
        _scalar = value;
        IsScalar = true;
        Exists = true;
    }

    internal int OuterStride { get; }

    internal int RowStride { get; }

    internal int ColumnStride { get; }

    internal bool Exists { get; }

    internal bool IsScalar { get; }

    internal int Length => IsScalar ? 1 : _values.Length;

    /// <summary>The first element; a scalar's is inside this struct, so the reference lives as long as the operand.</summary>
    [UnscopedRef]
    internal ref readonly float First => ref IsScalar ? ref _scalar : ref MemoryMarshal.GetReference(_values);

    /// <summary>The same value everywhere.</summary>
    /// <param name="value">The value.</param>
    public static Operand Scalar(float value) => new(value);
}
