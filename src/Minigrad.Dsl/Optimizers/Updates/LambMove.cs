using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>LAMB's second pass: p ← p + factor · direction.</summary>
internal readonly struct LambMove(LambDirection direction, float factor) : IUpdate
{
    public static int SlotCount => 1;

    public static bool StoresSlots => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
        S.MultiplyAdd(S.Create(factor), direction.Invoke<S, V>(target, operand, ref slot0, ref slot1), target);
}
