namespace Minigrad;

/// <content>Understanding the difficulty of training deep feedforward neural networks (Glorot and Bengio, 2010).</content>
public abstract partial record Initializer
{
    /// <summary>Normal with mean 0 and the deviation gain · √(2 / (fan-in + fan-out)).</summary>
    /// <param name="Gain">What the activation after the weight needs, from <see cref="Minigrad.Gain"/>; positive.</param>
    public sealed record XavierNormal(double Gain = Minigrad.Gain.Linear) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) => FillNormal(values, XavierDeviation(Gain, context.Fans), context.Key);

        internal override void Check(in InitializerContext context) => _ = context.Fans;
    }

    /// <summary>Uniform within gain · √(6 / (fan-in + fan-out)).</summary>
    /// <param name="Gain">What the activation after the weight needs, from <see cref="Minigrad.Gain"/>; positive.</param>
    public sealed record XavierUniform(double Gain = Minigrad.Gain.Linear) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) =>
            FillUniform(values, (float)(Math.Sqrt(3) * XavierDeviation(Gain, context.Fans)), context.Key);

        internal override void Check(in InitializerContext context) => _ = context.Fans;
    }

    private static double XavierDeviation(double gain, Fans fans) => gain * Math.Sqrt(2.0 / Math.Max(1, fans.In + fans.Out));
}
