using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Minigrad;

/// <summary>Multiplies gradients by a number.</summary>
internal static class GradientScale
{
    public static void Multiply(Span<float> gradients, float factor)
    {
        ref float first = ref MemoryMarshal.GetReference(gradients);
        Vector256<float> factors = Vector256.Create(factor);
        int i = 0;
        for (; i <= gradients.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256.LoadUnsafe(ref first, (nuint)i) * factors).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < gradients.Length; i++)
        {
            gradients[i] *= factor;
        }
    }
}
