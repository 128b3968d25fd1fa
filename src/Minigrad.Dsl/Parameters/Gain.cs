namespace Minigrad;

/// <summary>
/// How much larger a weight begins for the activation after it, so that the signal keeps its size through both: the factor of <see cref="Initializer"/>. The values are PyTorch's.
/// </summary>
public static class Gain
{
    /// <summary>No activation: 1.</summary>
    public const double Linear = 1;

    /// <summary>σ(x): 1.</summary>
    public const double Sigmoid = 1;

    /// <summary>tanh(x): 5/3.</summary>
    public const double Tanh = 5.0 / 3;

    /// <summary>max(x, 0), which halves the mean square: √2.</summary>
    public const double Relu = 1.4142135623730951;

    /// <summary>SELU (Klambauer et al., 2017): 3/4.</summary>
    public const double Selu = 0.75;

    /// <summary>x, or the slope times x below 0: <c>√(2/(1 + slope²))</c>.</summary>
    /// <param name="slope">The slope below 0.</param>
    /// <returns>The gain.</returns>
    public static double LeakyRelu(double slope = 0.01) => Math.Sqrt(2 / (1 + (slope * slope)));
}
