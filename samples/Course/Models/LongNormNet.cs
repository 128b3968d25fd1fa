using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with batch norm after each ReLU, 62,274 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongNormNet
{
    [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Conv1 { get; }    // 14 x 14
    [Use<ConvBlock>("out=16")]          public partial ConvBlock Conv2 { get; }    // 7 x 7
    [Use<ConvBlock>("out=32")]          public partial ConvBlock Conv3 { get; }    // 4 x 4
    [Use<ConvBlock>("out=64")]          public partial ConvBlock Conv4 { get; }    // 2 x 2
    [Use<ConvBlock>("out=64")]          public partial ConvBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                 public partial Layer Pool { get; }
    [Linear(10)]                        public partial Layer Head { get; }
}
