using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>x0 where x1, the output of relu, is positive, else 0.</summary>
internal readonly struct ReluGradient : IMap
{
    public static int Arity => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Select(S.GreaterThan(x1, S.Zero), x0, S.Zero);
}
