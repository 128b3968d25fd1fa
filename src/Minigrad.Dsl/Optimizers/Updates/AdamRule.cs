using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// The update of Adam and AdamW: g ← g + λ₂p; m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; p ← (1-ηλ)p - η/(1-β₁ᵗ) · m / (√v/√(1-β₂ᵗ) + ε), with λ₂ the decay in the
/// gradient and λ the decoupled one.
/// </summary>
internal readonly struct AdamRule : IUpdate
{
    private readonly float _step;
    private readonly float _rootScale;
    private readonly float _beta1;
    private readonly float _beta2;
    private readonly float _epsilon;
    private readonly float _l2;
    private readonly float _keep;

    public AdamRule(long step, float rate, float beta1, float beta2, float epsilon, float l2 = 0, float decoupled = 0)
    {
        _step = (float)(-rate / (1 - Math.Pow(beta1, step)));
        _rootScale = (float)(1 / Math.Sqrt(1 - Math.Pow(beta2, step)));
        _beta1 = beta1;
        _beta2 = beta2;

        // The padding between parameters has v = 0; with ε = 0 its 0/0 must not become NaN, and no smaller float can be added to a true root.
        _epsilon = Math.Max(epsilon, float.Epsilon);
        _l2 = l2;
        _keep = 1 - (rate * decoupled);
    }

    public static int SlotCount => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
    {
        V gradient = S.MultiplyAdd(S.Create(_l2), target, operand);
        slot0 = S.MultiplyAdd(S.Create(_beta1), slot0, S.Multiply(S.Create(1 - _beta1), gradient));
        slot1 = S.MultiplyAdd(S.Create(_beta2), slot1, S.Multiply(S.Multiply(S.Create(1 - _beta2), gradient), gradient));
        V root = S.MultiplyAdd(S.Sqrt(slot1), S.Create(_rootScale), S.Create(_epsilon));
        return S.MultiplyAdd(S.Create(_step), S.Divide(slot0, root), S.Multiply(S.Create(_keep), target));
    }
}
