using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>One row of a map.</summary>
internal static unsafe class MapRow
{
    /// <summary>y[c] = map(x0[c], x1[c], …) for one row; each operand has column stride 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TMap, S, V>(float* y, int columns, View x0, View x1, View x2, View x3)
        where TMap : IMap where S : struct, ISimd<V> where V : struct
    {
        V b0 = Broadcast<S, V>(x0, TMap.Arity > 0), b1 = Broadcast<S, V>(x1, TMap.Arity > 1), b2 = Broadcast<S, V>(x2, TMap.Arity > 2), b3 = Broadcast<S, V>(x3, TMap.Arity > 3);
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count)
            S.Store(y + c, TMap.Invoke<S, V>(Load<S, V>(x0, c, b0), TMap.Arity > 1 ? Load<S, V>(x1, c, b1) : default, TMap.Arity > 2 ? Load<S, V>(x2, c, b2) : default, TMap.Arity > 3 ? Load<S, V>(x3, c, b3) : default));
        int rest = columns - c;
        if (rest > 0)
            S.StorePartial(y + c, TMap.Invoke<S, V>(Tail<S, V>(x0, c, rest, b0), TMap.Arity > 1 ? Tail<S, V>(x1, c, rest, b1) : default, TMap.Arity > 2 ? Tail<S, V>(x2, c, rest, b2) : default, TMap.Arity > 3 ? Tail<S, V>(x3, c, rest, b3) : default), rest);
    }

    /// <summary>The repeated value of an operand with column stride 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Broadcast<S, V>(View x, bool used) where S : struct, ISimd<V> where V : struct =>
        used && x.ColumnStride == 0 ? S.Create(*x.Pointer) : default;

    /// <summary>A whole vector of an operand's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<S, V>(View x, int column, V broadcast) where S : struct, ISimd<V> where V : struct =>
        x.ColumnStride != 0 ? S.Load(x.Pointer + column) : broadcast;

    /// <summary>The last, partial vector of an operand's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tail<S, V>(View x, int column, int count, V broadcast) where S : struct, ISimd<V> where V : struct =>
        x.ColumnStride != 0 ? S.LoadPartial(x.Pointer + column, count) : broadcast;
}
