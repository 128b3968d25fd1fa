using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>target ← target + factor · operand.</summary>
/// <param name="factor">The factor.</param>
public readonly struct AddScaled(float factor) : IUpdate
{
    /// <inheritdoc/>
    public static int SlotCount => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
        S.MultiplyAdd(S.Create(factor), operand, target);
}
