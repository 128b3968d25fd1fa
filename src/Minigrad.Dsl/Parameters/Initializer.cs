namespace Minigrad;

/// <summary>
/// How a parameter's values start. Each value is a pure function of the seed, the parameter's index in its model and the element's index, so
/// it depends neither on the order in which parameters are filled nor on the machine's vector width.
/// </summary>
public abstract partial record Initializer
{
    /// <summary>Fills a parameter.</summary>
    /// <param name="values">The parameter's values, all of them.</param>
    /// <param name="context">Which parameter it is.</param>
    /// <exception cref="MinigradException">The initialiser needs fans, and the parameter has none; nothing is written.</exception>
    public abstract void Fill(Span<float> values, in InitializerContext context);

    /// <summary>Fills values that belong to no model and have no fans.</summary>
    /// <param name="values">The values.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="parameter">Values of another index are independent of these.</param>
    /// <exception cref="MinigradException">The initialiser needs fans; nothing is written.</exception>
    public void Fill(Span<float> values, int seed, int parameter) => Fill(values, new InitializerContext("values", seed, parameter, null));

    /// <summary>Fails unless the initialiser can fill a parameter; most can fill any.</summary>
    /// <exception cref="MinigradException">The initialiser needs fans, and the parameter has none.</exception>
    internal virtual void Check(in InitializerContext context)
    {
    }

    private static void FillUniform(Span<float> values, float bound, ulong key)
    {
        for (int i = 0; i < values.Length; i++)
        {
            // 24 random bits at the middle of each of 2²⁴ cells: exact in a float, symmetric, never the bound itself.
            int cell = (int)(CounterRandom.Bits(key, (ulong)i) >> 40);
            values[i] = bound * (((2 * cell) + 1 - (1 << 24)) * (1f / (1 << 24)));
        }
    }

    private static void FillNormal(Span<float> values, double deviation, ulong key)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(deviation * CounterRandom.Normal(key, (ulong)i));
        }
    }

    /// <summary>Every element the same.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Constant(float Value) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) => values.Fill(Value);
    }

    /// <summary>Uniform between -<paramref name="Bound"/> and <paramref name="Bound"/>, both excluded; the deviation is Bound / √3.</summary>
    /// <param name="Bound">The bound; 1 / √fan-in is the field's default for linear and convolution layers.</param>
    public sealed record Uniform(float Bound) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) => FillUniform(values, Bound, context.Key);
    }

    /// <summary>Normal with mean 0 (Box and Muller, 1958).</summary>
    /// <param name="Deviation">The standard deviation.</param>
    public sealed record Normal(float Deviation) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) => FillNormal(values, Deviation, context.Key);
    }
}
