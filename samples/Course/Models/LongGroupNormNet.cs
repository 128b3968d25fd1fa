using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with group norm.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongGroupNormNet
{
    [Use<GroupNormBlock>("out=8, kernel=5")] public partial GroupNormBlock Conv1 { get; }    // 14 x 14
    [Use<GroupNormBlock>("out=16")]          public partial GroupNormBlock Conv2 { get; }    // 7 x 7
    [Use<GroupNormBlock>("out=32")]          public partial GroupNormBlock Conv3 { get; }    // 4 x 4
    [Use<GroupNormBlock>("out=64")]          public partial GroupNormBlock Conv4 { get; }    // 2 x 2
    [Use<GroupNormBlock>("out=64")]          public partial GroupNormBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                      public partial Layer Pool { get; }
    [Linear(10)]                             public partial Layer Head { get; }
}
