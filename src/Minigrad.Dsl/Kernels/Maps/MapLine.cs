using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>A map over one (outer, row) line, vector by vector.</summary>
internal readonly unsafe struct MapLine<TMap, S, V> where TMap : IMap where S : struct, ISimd<V> where V : struct
{
    private readonly View _x0, _x1, _x2, _x3;
    private readonly V _b0, _b1, _b2, _b3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MapLine(in MapSpace space, int outer, int row)
    {
        _x0 = At(space.X0, outer, row);
        _x1 = At(space.X1, outer, row);
        _x2 = At(space.X2, outer, row);
        _x3 = At(space.X3, outer, row);
        _b0 = MapRow.Broadcast<S, V>(_x0, _x0.Pointer != null);
        _b1 = MapRow.Broadcast<S, V>(_x1, TMap.Arity > 1);
        _b2 = MapRow.Broadcast<S, V>(_x2, TMap.Arity > 2);
        _b3 = MapRow.Broadcast<S, V>(_x3, TMap.Arity > 3);
    }

    /// <summary>A whole vector from a column on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value(int c) => TMap.Invoke<S, V>(MapRow.Load<S, V>(_x0, c, _b0), TMap.Arity > 1 ? MapRow.Load<S, V>(_x1, c, _b1) : default, TMap.Arity > 2 ? MapRow.Load<S, V>(_x2, c, _b2) : default, TMap.Arity > 3 ? MapRow.Load<S, V>(_x3, c, _b3) : default);

    /// <summary>The last vector, of which only <paramref name="count"/> lanes mean anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Tail(int c, int count) => TMap.Invoke<S, V>(MapRow.Tail<S, V>(_x0, c, count, _b0), TMap.Arity > 1 ? MapRow.Tail<S, V>(_x1, c, count, _b1) : default, TMap.Arity > 2 ? MapRow.Tail<S, V>(_x2, c, count, _b2) : default, TMap.Arity > 3 ? MapRow.Tail<S, V>(_x3, c, count, _b3) : default);

    /// <summary>As <see cref="Value(int)"/>, where the kernel itself makes operand 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value(V x0, int c) => TMap.Invoke<S, V>(x0, TMap.Arity > 1 ? MapRow.Load<S, V>(_x1, c, _b1) : default, TMap.Arity > 2 ? MapRow.Load<S, V>(_x2, c, _b2) : default, TMap.Arity > 3 ? MapRow.Load<S, V>(_x3, c, _b3) : default);

    /// <summary>As <see cref="Tail(int, int)"/>, where the kernel itself makes operand 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Tail(V x0, int c, int count) => TMap.Invoke<S, V>(x0, TMap.Arity > 1 ? MapRow.Tail<S, V>(_x1, c, count, _b1) : default, TMap.Arity > 2 ? MapRow.Tail<S, V>(_x2, c, count, _b2) : default, TMap.Arity > 3 ? MapRow.Tail<S, V>(_x3, c, count, _b3) : default);

    private static View At(View view, int outer, int row) => new(view.Row(outer, row), 0, 0, view.ColumnStride);
}
