using Minigrad.TestKit.Specs;

namespace Minigrad.Integration.Tests;

/// <summary>The models that generated code is held to the interpreter with: the table of small ones, and the two networks for digits in their real size.</summary>
public static class Cases
{
    private static readonly SpecBuilder ConvBlock = Spec.Block("DigitBlock", "batch in height width -> batch out h w").Size("out").Size("kernel", 3)
        .Layer("Conv", "Conv2d", ("Out", "out"), ("Kernel", "kernel"), ("Stride", 2), ("Padding", "kernel//2"), ("Bias", false))
        .Layer("Norm", "BatchNorm")
        .Layer("Active", "Relu");

    public static IReadOnlyList<ModelCase> All { get; } =
    [
        .. ModelCases.All,
        new("digits perceptron", Spec.Model("batch 1 28 28 -> batch 10")
            .Layer("Pixels", "Flatten")
            .Layer("Hidden", "Linear", ("Out", 50))
            .Layer("Active", "Relu")
            .Layer("Head", "Linear", ("Out", 10))
            .Loss("CrossEntropy"), new Dictionary<string, long> { ["batch"] = 17 }),
        new("digits convolutions", Spec.Model("batch 1 28 28 -> batch 10")
            .Use("Stem", ConvBlock, "out=8, kernel=5")
            .Use("Down1", ConvBlock, "out=16")
            .Use("Down2", ConvBlock, "out=32")
            .Use("Down3", ConvBlock, "out=32")
            .Layer("Pool", "GlobalAveragePool")
            .Layer("Head", "Linear", ("Out", 10))
            .Loss("CrossEntropy"), new Dictionary<string, long> { ["batch"] = 3 }),
    ];

    public static int IndexOf(string name) => All.Select((one, i) => (one.Name, i)).Single(one => one.Name == name).i;
}
