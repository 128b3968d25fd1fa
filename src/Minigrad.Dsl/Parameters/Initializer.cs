namespace Minigrad;

/// <summary>
/// How a parameter's values start. Each value is a pure function of the seed, the parameter's index in its model and the element's index, so
/// it depends neither on the order in which parameters are filled nor on the machine's vector width.
/// </summary>
public abstract record Initializer
{
    private Initializer()
    {
    }

    /// <summary>Fills a parameter.</summary>
    /// <param name="values">The parameter's values, all of them.</param>
    /// <param name="seed">The model's seed.</param>
    /// <param name="parameter">The parameter's index in its model.</param>
    public abstract void Fill(Span<float> values, int seed, int parameter);

    /// <summary>Every element the same.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Constant(float Value) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, int seed, int parameter) => values.Fill(Value);
    }

    /// <summary>Uniform between -<paramref name="Bound"/> and <paramref name="Bound"/>, both excluded; the deviation is Bound / √3.</summary>
    /// <param name="Bound">The bound; 1 / √fan-in is the field's default for linear and convolution layers.</param>
    public sealed record Uniform(float Bound) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, int seed, int parameter)
        {
            ulong key = CounterRandom.Key(seed, parameter);
            for (int i = 0; i < values.Length; i++)
            {
                // 24 random bits at the middle of each of 2²⁴ cells: exact in a float, symmetric, never the bound itself.
                int cell = (int)(CounterRandom.Bits(key, (ulong)i) >> 40);
                values[i] = Bound * (((2 * cell) + 1 - (1 << 24)) * (1f / (1 << 24)));
            }
        }
    }

    /// <summary>Normal with mean 0 (Box and Muller, 1958).</summary>
    /// <param name="Deviation">The standard deviation.</param>
    public sealed record Normal(float Deviation) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, int seed, int parameter)
        {
            ulong key = CounterRandom.Key(seed, parameter);
            for (int i = 0; i < values.Length; i++)
            {
                ulong bits = CounterRandom.Bits(key, (ulong)i);
                double radius = Math.Sqrt(-2 * Math.Log(((bits >> 32) + 0.5) / 4294967296.0));
                double angle = 2 * Math.PI * ((uint)bits / 4294967296.0);
                values[i] = (float)(Deviation * radius * Math.Cos(angle));
            }
        }
    }
}
