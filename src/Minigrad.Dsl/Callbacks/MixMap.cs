using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>own · (1 - rest) + other · rest, as own + (other - own) · rest: exact where the rest is 0, and where both are equal.</summary>
internal readonly struct MixMap : IMap
{
    public static int Arity => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Add(x0, S.Multiply(S.Subtract(x1, x0), x2));
}
