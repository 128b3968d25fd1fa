using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>LAMB's first pass: brings the averages up to date, m ← β₁m + (1-β₁)g and v ← β₂v + (1-β₂)g², and gives the direction.</summary>
internal readonly struct LambMoments(LambDirection direction, float beta1, float beta2) : IUpdate
{
    public static int SlotCount => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
    {
        slot0 = S.MultiplyAdd(S.Create(beta1), slot0, S.Multiply(S.Create(1 - beta1), operand));
        slot1 = S.MultiplyAdd(S.Create(beta2), slot1, S.Multiply(S.Multiply(S.Create(1 - beta2), operand), operand));
        V unused = S.Zero;
        return direction.Invoke<S, V>(target, slot0, ref slot1, ref unused);
    }
}
