using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with layer norm.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongLayerNormNet
{
    [Use<LayerNormBlock>("out=8, kernel=5")] public partial LayerNormBlock Conv1 { get; }    // 14 x 14
    [Use<LayerNormBlock>("out=16")]          public partial LayerNormBlock Conv2 { get; }    // 7 x 7
    [Use<LayerNormBlock>("out=32")]          public partial LayerNormBlock Conv3 { get; }    // 4 x 4
    [Use<LayerNormBlock>("out=64")]          public partial LayerNormBlock Conv4 { get; }    // 2 x 2
    [Use<LayerNormBlock>("out=64")]          public partial LayerNormBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                      public partial Layer Pool { get; }
    [Linear(10)]                             public partial Layer Head { get; }
}
