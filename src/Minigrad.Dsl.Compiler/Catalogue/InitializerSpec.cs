namespace Minigrad.Compiler.Catalogue;

/// <summary>How a value begins: a constant, or uniform within a bound.</summary>
/// <param name="Bound">The bound of the uniform distribution, or <see langword="null"/> for a constant.</param>
/// <param name="Constant">The constant, where there is no bound.</param>
public sealed record InitializerSpec(double? Bound, double Constant)
{
    public static InitializerSpec Zeros { get; } = new(null, 0);

    public static InitializerSpec Ones { get; } = new(null, 1);

    /// <summary>Uniform within <c>1/√fan-in</c>: Kaiming's initialisation with a = √5, PyTorch's default for weights and biases.</summary>
    public static InitializerSpec FanIn(long fanIn) => new(1 / Math.Sqrt(Math.Max(1, fanIn)), 0);
}
