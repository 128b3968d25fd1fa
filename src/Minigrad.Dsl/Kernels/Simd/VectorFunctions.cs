using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Functions of a vector, lane by lane, that are made of the operations of <see cref="ISimd{V}"/>. NaN gives NaN.</summary>
public static partial class VectorFunctions
{
    // Below this tanh is an odd polynomial, above it the quotient of exponentials has lost no digits yet.
    private const float SmallTanh = 0.625f;

    // Below this erf is an odd polynomial, above it 1 - erfc has lost no digits yet.
    private const float SmallErf = 0.85f;

    // From here on erf is 1 in single precision.
    private const float LargestErf = 4f;

    /// <summary>a &gt; 0 ? a : slope · a.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    /// <param name="slope">The slope below 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LeakyRelu<S, V>(V a, V slope) where S : struct, ISimd<V> where V : struct => S.Select(S.GreaterThan(a, S.Zero), a, S.Multiply(slope, a));

    /// <summary>1/(1 + e⁻ᵃ), with an error of at most 4 units in the last place; 0 and 1 far from 0.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        // The exponential of -|a| never overflows, and below 0 the result keeps its digits.
        V exponential = S.Exp(S.Negate(S.Abs(a))), one = S.Create(1f);
        return S.Divide(S.Select(S.LessThan(a, S.Zero), exponential, one), S.Add(one, exponential));
    }

    /// <summary>The hyperbolic tangent, with an error of at most 4 units in the last place; -1 and 1 far from 0.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        V magnitude = S.Abs(a), one = S.Create(1f);
        V exponential = S.Exp(S.Multiply(magnitude, S.Create(-2f)));
        V large = S.Divide(S.Subtract(one, exponential), S.Add(one, exponential));

        // (tanh(a)/a - 1)/a² as a polynomial of a²: interpolated at the Chebyshev nodes of [0, 0.625²].
        V square = S.Multiply(a, a);
        V polynomial = S.MultiplyAdd(S.Create(-0.0060967142f), square, S.Create(0.02099718f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(-0.053850908f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(0.1333277f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(-0.33333328f));
        V small = S.Multiply(a, S.MultiplyAdd(polynomial, square, one));
        return S.Select(S.LessThan(magnitude, S.Create(SmallTanh)), small, S.Select(S.LessThan(a, S.Zero), S.Negate(large), large));
    }

    /// <summary>The error function <c>2/√π ∫₀ᵃ e^(-t²) dt</c>, with an error of at most 4 units in the last place; -1 and 1 far from 0.</summary>
    /// <typeparam name="S">The operations of the vector width in use.</typeparam>
    /// <typeparam name="V">The vector type in use.</typeparam>
    /// <param name="a">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf<S, V>(V a) where S : struct, ISimd<V> where V : struct
    {
        V magnitude = S.Min(S.Abs(a), S.Create(LargestErf)), one = S.Create(1f);

        // log(erfc(a)) as a polynomial of a: interpolated at the Chebyshev nodes of [0.85, 4].
        V logarithm = S.MultiplyAdd(S.Create(-1.4257442e-05f), magnitude, S.Create(0.000334676f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(-0.003565506f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(0.023143323f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(-0.104544856f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(-0.6374261f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(-1.1271368f));
        logarithm = S.MultiplyAdd(logarithm, magnitude, S.Create(-0.00039560063f));
        V large = S.Subtract(one, S.Exp(logarithm));

        // erf(a)/a as a polynomial of a²: interpolated at the Chebyshev nodes of [0, 0.85²].
        V square = S.Multiply(a, a);
        V polynomial = S.MultiplyAdd(S.Create(-0.00063255016f), square, S.Create(0.005052985f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(-0.026803756f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(0.11282749f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(-0.37612575f));
        polynomial = S.MultiplyAdd(polynomial, square, S.Create(1.1283791f));
        return S.Select(S.LessThan(magnitude, S.Create(SmallErf)), S.Multiply(a, polynomial), S.Select(S.LessThan(a, S.Zero), S.Negate(large), large));
    }
}
