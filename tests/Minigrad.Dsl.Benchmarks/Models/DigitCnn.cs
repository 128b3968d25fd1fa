namespace Minigrad.Benchmarks.Models;

/// <summary>Convolutions 8, 16, 32, 32, each with batch norm and ReLU, global average pool, linear 10.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
internal sealed partial class DigitCnn
{
    [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Stem { get; }

    [Use<ConvBlock>("out=16")] public partial ConvBlock Down1 { get; }

    [Use<ConvBlock>("out=32")] public partial ConvBlock Down2 { get; }

    [Use<ConvBlock>("out=32")] public partial ConvBlock Down3 { get; }

    [GlobalAveragePool] public partial Layer Pool { get; }

    [Linear(10)] public partial Layer Head { get; }
}
