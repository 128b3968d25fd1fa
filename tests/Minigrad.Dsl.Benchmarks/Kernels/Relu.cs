using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>max(x0, 0).</summary>
internal readonly struct Relu : IMap
{
    public static int Arity => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Max(x0, S.Zero);
}
