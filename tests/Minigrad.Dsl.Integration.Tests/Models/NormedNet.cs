namespace Minigrad.Integration.Tests;

/// <summary>Batch normalisations that can be folded, with and without a bias before them, and those that cannot.</summary>
[Model("batch 1 8 8 -> batch 3"), CrossEntropy]
public sealed partial class NormedNet
{
    [BatchNorm]
    public partial Layer InputNorm { get; }

    [Conv2d(4, Kernel = 3, Padding = 1, Bias = false)]
    public partial Layer First { get; }

    [BatchNorm(Epsilon = 0.01)]
    public partial Layer FirstNorm { get; }

    [Relu]
    public partial Layer Active { get; }

    [Conv2d(4, Kernel = 3, Padding = 1)]
    public partial Layer Second { get; }

    [BatchNorm]
    public partial Layer SecondNorm { get; }

    [Conv2d(4, Kernel = 1)]
    public partial Layer Third { get; }

    [BatchNorm]
    public partial Layer ThirdNorm { get; }

    [Add(nameof(Third), nameof(ThirdNorm))]
    public partial Layer Sum { get; }

    [BatchNorm]
    public partial Layer SumNorm { get; }

    [Conv2d(4, Kernel = 1, WeightStandardization = true)]
    public partial Layer Fourth { get; }

    [BatchNorm]
    public partial Layer FourthNorm { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Linear(3)]
    public partial Layer Head { get; }

    [BatchNorm]
    public partial Layer HeadNorm { get; }
}
