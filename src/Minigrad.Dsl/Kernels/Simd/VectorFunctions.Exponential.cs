using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <content>Exponentials and logarithms that keep their digits near 0 and do not overflow before their result does.</content>
public static partial class VectorFunctions
{
    // Below this eᵃ - 1 is a polynomial, above it the difference has lost no digits yet.
    private const float SmallExpm1 = 0.5f;

    // Below this sinh is an odd polynomial, above it the difference of exponentials has lost no digits yet.
    private const float SmallSinh = 1f;

    // eᵃ is 0 below the first and infinite above the second.
    private const float SmallestExp = -104f, LargestExp = 89f;

    // Added to a number of less than 2²², it rounds that to a whole one.
    private const float Rounding = 1.5f * (1 << 23);

    /// <summary>eᵃ, with an error of at most 2 units in the last place.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        V low = S.Create(SmallestExp), high = S.Create(LargestExp), rounding = S.Create(Rounding);
        a = S.Select(S.LessThan(a, low), low, S.Select(S.GreaterThan(a, high), high, a));

        // a = n·log(2) + rest; log(2) in two parts, of which the first times n is exact.
        V n = S.Subtract(S.MultiplyAdd(a, S.Create(1.442695f), rounding), rounding);
        V rest = S.MultiplyAdd(n, S.Create(-0.693359375f), a);
        rest = S.MultiplyAdd(n, S.Create(2.1219444e-4f), rest);

        // (eᵃ - 1 - a)/a² as a polynomial of a: interpolated at the Chebyshev nodes of [-log(2)/2, log(2)/2].
        V polynomial = S.MultiplyAdd(S.Create(0.0013926176f), rest, S.Create(0.008363173f));
        polynomial = S.MultiplyAdd(polynomial, rest, S.Create(0.041666556f));
        polynomial = S.MultiplyAdd(polynomial, rest, S.Create(0.16666578f));
        polynomial = S.MultiplyAdd(polynomial, rest, S.Create(0.5f));
        V one = S.Create(1f), power = S.Add(S.MultiplyAdd(S.Multiply(rest, rest), polynomial, rest), one);
        return S.Scale(power, n);
    }

    /// <summary>log(1 + eᵃ): 0 far below 0, a far above.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<S, V>(V a) where S : struct, ISimd<V> where V : struct =>
        S.Add(S.Max(a, S.Zero), Log1p<S, V>(S.Exp(S.Negate(S.Abs(a)))));

    /// <summary>log(1 + a), with all digits near 0; NaN below -1.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        // The rounding error of 1 + a is made good by the factor a/((1 + a) - 1), of which it makes the same share.
        V one = S.Create(1f), sum = S.Add(one, a), rounded = S.Subtract(sum, one), log = S.Log(sum);
        V corrected = S.Select(S.Equal(rounded, S.Zero), a, S.Multiply(a, S.Divide(log, rounded)));
        return S.Select(S.LessThan(a, S.Create(1e8f)), corrected, log);
    }

    /// <summary>eᵃ - 1, with all digits near 0.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        V polynomial = S.MultiplyAdd(S.Create(1 / 40320f), a, S.Create(1 / 5040f));
        polynomial = S.MultiplyAdd(polynomial, a, S.Create(1 / 720f));
        polynomial = S.MultiplyAdd(polynomial, a, S.Create(1 / 120f));
        polynomial = S.MultiplyAdd(polynomial, a, S.Create(1 / 24f));
        polynomial = S.MultiplyAdd(polynomial, a, S.Create(1 / 6f));
        polynomial = S.MultiplyAdd(polynomial, a, S.Create(0.5f));
        V small = S.MultiplyAdd(S.Multiply(a, a), polynomial, a);
        return S.Select(S.LessThan(S.Abs(a), S.Create(SmallExpm1)), small, S.Subtract(S.Exp(a), S.Create(1f)));
    }

    /// <summary>The hyperbolic sine.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sinh<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        V magnitude = S.Abs(a), root = S.Exp(S.Multiply(magnitude, S.Create(0.5f))), half = S.Multiply(S.Create(0.5f), root);
        V large = S.Subtract(S.Multiply(half, root), S.Divide(S.Create(0.5f), S.Multiply(root, root)));
        V square = S.Multiply(a, a);
        V polynomial = S.MultiplyAdd(S.Create(1 / 362880f), square, S.Create(1 / 5040f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(1 / 120f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(1 / 6f));
        V small = S.MultiplyAdd(S.Multiply(a, square), polynomial, a);
        return S.Select(S.LessThan(magnitude, S.Create(SmallSinh)), small, S.Select(S.LessThan(a, S.Zero), S.Negate(large), large));
    }

    /// <summary>The hyperbolic cosine.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cosh<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        // The root of the exponential is finite wherever the result is.
        V root = S.Exp(S.Multiply(S.Abs(a), S.Create(0.5f)));
        return S.Add(S.Multiply(S.Multiply(S.Create(0.5f), root), root), S.Divide(S.Create(0.5f), S.Multiply(root, root)));
    }

    /// <summary>aᵇ for a of at least 0; NaN for an a below 0.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The base.</param>
    /// <param name="b">The exponent, not 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Power<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct => S.Exp(S.Multiply(b, S.Log(a)));
}
