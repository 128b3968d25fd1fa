namespace Minigrad.Testing.Tests;

[Model("batch 1 8 8 -> batch 3"), CrossEntropy]
public sealed partial class Picture
{
    [Conv2d(4, Kernel = 3, Padding = 1)] public partial Layer Conv { get; }

    [Relu] public partial Layer Active { get; }

    [MaxPool(2)] public partial Layer Smaller { get; }

    [Conv2d(6, Kernel = 3, Padding = 1)] public partial Layer Second { get; }

    [BatchNorm] public partial Layer Norm { get; }

    [Gelu] public partial Layer Smooth { get; }

    [GlobalAveragePool] public partial Layer Pool { get; }

    [Dropout(0.25f)] public partial Layer Drop { get; }

    [Linear(3)] public partial Layer Head { get; }
}
