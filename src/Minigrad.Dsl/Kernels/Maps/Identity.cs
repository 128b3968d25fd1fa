using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The map that returns its first operand.</summary>
public readonly struct Identity : IMap
{
    /// <inheritdoc/>
    public static int Arity => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => x0;
}
