using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>LAMB's direction of parameters p with averages m and v: m/d₁ / (√(v/d₂) + ε) + λp. It changes nothing.</summary>
/// <param name="debias1">d₁.</param>
/// <param name="debias2">d₂.</param>
/// <param name="epsilon">ε.</param>
/// <param name="decay">λ.</param>
internal readonly struct LambDirection(double debias1, double debias2, float epsilon, float decay) : IUpdate
{
    private readonly float _scale = (float)(1 / debias1);
    private readonly float _rootScale = (float)(1 / Math.Sqrt(debias2));

    // With ε = 0 the 0/0 of elements that never had a gradient must not become NaN, and no smaller float can be added to a true root.
    private readonly float _epsilon = Math.Max(epsilon, float.Epsilon);

    public static int SlotCount => 1;

    public static bool StoresSlots => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
    {
        V root = S.MultiplyAdd(S.Sqrt(slot0), S.Create(_rootScale), S.Create(_epsilon));
        return S.MultiplyAdd(S.Create(decay), target, S.Divide(S.Multiply(S.Create(_scale), operand), root));
    }
}
