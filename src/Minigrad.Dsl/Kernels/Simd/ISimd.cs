using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The vector operations that every kernel is written against, once for all widths.</summary>
/// <typeparam name="V">The raw vector of float: 16, 8 or 4 lanes, or <see cref="float"/> for the scalar path.</typeparam>
/// <remarks>A mask is a <typeparamref name="V"/> whose lanes have all bits set (true) or none (false).</remarks>
public interface ISimd<V> where V : struct
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The number of vector registers: it decides how large a register tile may be.</summary>
    static abstract int Registers { get; }

    /// <summary>Zero in every lane.</summary>
    static abstract V Zero { get; }

    /// <summary><paramref name="value"/> in every lane.</summary>
    static abstract V Create(float value);

    /// <summary>a + b.</summary>
    static abstract V Add(V a, V b);

    /// <summary>a - b.</summary>
    static abstract V Subtract(V a, V b);

    /// <summary>a · b.</summary>
    static abstract V Multiply(V a, V b);

    /// <summary>a / b.</summary>
    static abstract V Divide(V a, V b);

    /// <summary>-a.</summary>
    static abstract V Negate(V a);

    /// <summary>The smaller of both; NaN if either is NaN.</summary>
    static abstract V Min(V a, V b);

    /// <summary>The larger of both; NaN if either is NaN.</summary>
    static abstract V Max(V a, V b);

    /// <summary>|a|.</summary>
    static abstract V Abs(V a);

    /// <summary>a · b + c, rounded once where the hardware can.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>√a.</summary>
    static abstract V Sqrt(V a);

    /// <summary>a · 2ⁿ for whole n of -252 to 254, rounded once.</summary>
    static abstract V Scale(V a, V n);

    /// <summary>eᵃ.</summary>
    static abstract V Exp(V a);

    /// <summary>The natural logarithm of a.</summary>
    static abstract V Log(V a);

    /// <summary>The sine of a, an angle in radians.</summary>
    static abstract V Sin(V a);

    /// <summary>The cosine of a, an angle in radians.</summary>
    static abstract V Cos(V a);

    /// <summary>The mask of a &gt; b.</summary>
    static abstract V GreaterThan(V a, V b);

    /// <summary>The mask of a ≥ b.</summary>
    static abstract V GreaterThanOrEqual(V a, V b);

    /// <summary>The mask of a &lt; b.</summary>
    static abstract V LessThan(V a, V b);

    /// <summary>The mask of a ≤ b.</summary>
    static abstract V LessThanOrEqual(V a, V b);

    /// <summary>The mask of a = b.</summary>
    static abstract V Equal(V a, V b);

    /// <summary>Lane by lane: <paramref name="a"/> where the mask is true, else <paramref name="b"/>.</summary>
    static abstract V Select(V mask, V a, V b);

    /// <summary>The mask of the first <paramref name="count"/> lanes, 0 to <see cref="Count"/>.</summary>
    static abstract V FirstLanes(int count);

    /// <summary>a₀, a₂, …, b₀, b₂, …</summary>
    static abstract V Evens(V a, V b);

    /// <summary>a₁, a₃, …, b₁, b₃, …; b with a single lane.</summary>
    static abstract V Odds(V a, V b);

    /// <summary>a₀, b₀, a₁, b₁, …: the first half of all lanes in turns.</summary>
    static abstract V InterleaveLow(V a, V b);

    /// <summary>The second half of all lanes in turns; b with a single lane.</summary>
    static abstract V InterleaveHigh(V a, V b);

    /// <summary>The sum of all lanes, added pairwise.</summary>
    static abstract float Sum(V a);

    /// <summary>The sums of all lanes of a, b, c and d: at less cost than one after the other.</summary>
    static abstract Vector128<float> Sums(V a, V b, V c, V d);

    /// <summary>The largest lane; NaN if any lane is NaN.</summary>
    static abstract float Maximum(V a);

    /// <summary>Reads <see cref="Count"/> values.</summary>
    static abstract unsafe V Load(float* source);

    /// <summary>Writes <see cref="Count"/> values.</summary>
    static abstract unsafe void Store(float* target, V value);

    /// <summary>Reads <paramref name="count"/> values, 0 to <see cref="Count"/>, and nothing behind them; the other lanes are zero.</summary>
    static abstract unsafe V LoadPartial(float* source, int count);

    /// <summary>Writes the first <paramref name="count"/> lanes, 0 to <see cref="Count"/>, and nothing behind them.</summary>
    static abstract unsafe void StorePartial(float* target, V value, int count);
}
