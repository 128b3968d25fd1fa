using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = x</c> above 0 and <c>slope·x</c> below.</summary>
public sealed class LeakyRelu : LayerDefinition
{
    /// <summary>What a slope must be, in words.</summary>
    public const string SlopeRange = "at least 0 and finite";

    public override string Kind => "LeakyRelu";

    public override Value? Build(LayerContext context) =>
        context.Real("Slope", 0.01, IsSlope, SlopeRange) is { } slope ? context.Map(Function(slope)) : null;

    /// <summary>Whether the slope is one that keeps the function growing, so that its result tells on which side of 0 its argument lies.</summary>
    public static bool IsSlope(double slope) => slope >= 0 && !double.IsInfinity(slope);

    /// <summary>The function of argument 0. Without a slope an infinite argument gives 0, not 0·∞.</summary>
    public static ScalarExpression Function(double slope) => slope == 0
        ? new ScalarUnary(UnaryFunction.Relu, new ScalarArgument(0))
        : new ScalarBinary(BinaryFunction.LeakyRelu, new ScalarArgument(0), slope);
}
