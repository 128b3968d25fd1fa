using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>target ← kept · target + weight · operand².</summary>
internal readonly struct AverageSquareRule(float kept, float weight) : IUpdate
{
    public static int SlotCount => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
        S.MultiplyAdd(S.Create(kept), target, S.Multiply(S.Multiply(S.Create(weight), operand), operand));
}
