using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with batch norm after each ReLU, 62,274 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongNormNet
{
    [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Conv1 { get; }
    [Use<ConvBlock>("out=16")] public partial ConvBlock Conv2 { get; }
    [Use<ConvBlock>("out=32")] public partial ConvBlock Conv3 { get; }
    [Use<ConvBlock>("out=64")] public partial ConvBlock Conv4 { get; }
    [Use<ConvBlock>("out=64")] public partial ConvBlock Conv5 { get; }
    [GlobalAveragePool]               public partial Layer Pool { get; }
    [Linear(10)] public partial Layer Head { get; }
}
