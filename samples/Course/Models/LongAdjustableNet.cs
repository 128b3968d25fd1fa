using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07a's network: five convolutions without batch norm, each ReLU with a shift that LSUV sets.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongAdjustableNet
{
    [Use<AdjustableBlock>("out=8, kernel=5")] public partial AdjustableBlock Conv1 { get; }    // 14 x 14
    [Use<AdjustableBlock>("out=16")]          public partial AdjustableBlock Conv2 { get; }    // 7 x 7
    [Use<AdjustableBlock>("out=32")]          public partial AdjustableBlock Conv3 { get; }    // 4 x 4
    [Use<AdjustableBlock>("out=64")]          public partial AdjustableBlock Conv4 { get; }    // 2 x 2
    [Use<AdjustableBlock>("out=64")]          public partial AdjustableBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                  public partial Layer Pool { get; }
    [Linear(10)]                         public partial Layer Head { get; }
}
