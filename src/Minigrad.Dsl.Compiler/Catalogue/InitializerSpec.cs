namespace Minigrad.Compiler.Catalogue;

/// <summary>How a value begins.</summary>
public abstract record InitializerSpec
{
    private InitializerSpec()
    {
    }

    public static InitializerSpec Zeros { get; } = new Constant(0);

    public static InitializerSpec Ones { get; } = new Constant(1);

    /// <summary>Uniform within <c>1/√fan-in</c>: Kaiming's initialisation with a = √5, PyTorch's default for weights and biases.</summary>
    public static InitializerSpec FanIn(long fanIn) => new Uniform(1 / Math.Sqrt(Math.Max(1, fanIn)));

    /// <summary>Every element the same.</summary>
    public sealed record Constant(double Value) : InitializerSpec;

    /// <summary>Uniform between minus and plus the bound.</summary>
    public sealed record Uniform(double Bound) : InitializerSpec;

    /// <summary>Normal with mean 0 and this standard deviation.</summary>
    public sealed record Normal(double Deviation) : InitializerSpec;

    /// <summary>A weight by its fans, with the gain of the activation after it. Gains and deviations are the runtime's.</summary>
    /// <param name="Kind">Kaiming's, Xavier's or orthogonal.</param>
    /// <param name="Nonlinearity">The activation.</param>
    /// <param name="Slope">The slope of a leaky ReLU.</param>
    /// <param name="Fan">What Kaiming's divides by.</param>
    public sealed record ByFans(Initialization Kind, Nonlinearity Nonlinearity, double Slope, Fan Fan) : InitializerSpec;
}
