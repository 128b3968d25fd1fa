namespace Minigrad.Kernels;

/// <summary>A pure function of up to four vectors, lane by lane, that a kernel applies on the way: an activation, a bias, a gradient.</summary>
/// <remarks>
/// Implement it as an empty struct and mark <see cref="Invoke"/> with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: kernels are
/// compiled anew for each map, and only an inlined one keeps its values in registers. A lane must not depend on other lanes.
/// </remarks>
public interface IMap
{
    /// <summary>How many of the operands are read, 1 to 4; kernels do not load the others.</summary>
    static abstract int Arity { get; }

    /// <summary>The function.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="x0">The kernel's own value, or the first operand.</param>
    /// <param name="x1">The second operand; unspecified if <see cref="Arity"/> is less than 2.</param>
    /// <param name="x2">The third operand; unspecified if <see cref="Arity"/> is less than 3.</param>
    /// <param name="x3">The fourth operand; unspecified if <see cref="Arity"/> is less than 4.</param>
    static abstract V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct;
}
