using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The map x0 + x1.</summary>
internal readonly struct Addition : IMap
{
    public static int Arity => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Add(x0, x1);
}
