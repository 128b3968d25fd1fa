using Minigrad.Kernels;

namespace Minigrad;

/// <summary>An update rule for one vector of elements, compiled into a loop of its own for each vector width by <see cref="UpdateLoop"/>.</summary>
/// <remarks>
/// Implement it as a struct of the step's scalars and mark <see cref="Invoke"/> with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>. A lane must not depend
/// on other lanes, and zeros must give zeros: the padding between parameters is updated too.
/// </remarks>
public interface IUpdate
{
    /// <summary>How many remembered values the rule reads, 0 to 2.</summary>
    static abstract int SlotCount { get; }

    /// <summary>Whether the remembered values are written; true unless overridden.</summary>
    static virtual bool StoresSlots => true;

    /// <summary>The rule.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="target">The values to change: mostly a parameter's.</param>
    /// <param name="operand">What they are changed by: mostly the gradient.</param>
    /// <param name="slot0">The first remembered value; unspecified if there is none.</param>
    /// <param name="slot1">The second remembered value; unspecified if there are not two.</param>
    /// <returns>The new values.</returns>
    V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct;
}
