namespace Minigrad;

/// <content>Delving deep into rectifiers (He, Zhang, Ren and Sun, 2015).</content>
public abstract partial record Initializer
{
    /// <summary>Normal with mean 0 and the deviation gain / √fan.</summary>
    /// <param name="Gain">What the activation after the weight needs, from <see cref="Minigrad.Gain"/>; positive.</param>
    /// <param name="Fan">Whether activations or gradients keep their size.</param>
    public sealed record KaimingNormal(double Gain = Minigrad.Gain.Relu, Fan Fan = Fan.In) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) => FillNormal(values, KaimingDeviation(Gain, Fan, context.Fans), context.Key);

        internal override void Check(in InitializerContext context) => _ = context.Fans;
    }

    /// <summary>Uniform within √3 · gain / √fan, so of the deviation gain / √fan.</summary>
    /// <param name="Gain">What the activation after the weight needs, from <see cref="Minigrad.Gain"/>; positive.</param>
    /// <param name="Fan">Whether activations or gradients keep their size.</param>
    public sealed record KaimingUniform(double Gain = Minigrad.Gain.Relu, Fan Fan = Fan.In) : Initializer
    {
        /// <inheritdoc/>
        public override void Fill(Span<float> values, in InitializerContext context) =>
            FillUniform(values, (float)(Math.Sqrt(3) * KaimingDeviation(Gain, Fan, context.Fans)), context.Key);

        internal override void Check(in InitializerContext context) => _ = context.Fans;
    }

    private static double KaimingDeviation(double gain, Fan fan, Fans fans) => gain / Math.Sqrt(Math.Max(1, fan == Fan.In ? fans.In : fans.Out));
}
