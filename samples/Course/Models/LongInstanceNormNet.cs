using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with instance norm. Its last map is 1 x 1, which instance norm turns into its bias: the head sees a constant, and the network cannot learn.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongInstanceNormNet
{
    [Use<InstanceNormBlock>("out=8, kernel=5")] public partial InstanceNormBlock Conv1 { get; }    // 14 x 14
    [Use<InstanceNormBlock>("out=16")]          public partial InstanceNormBlock Conv2 { get; }    // 7 x 7
    [Use<InstanceNormBlock>("out=32")]          public partial InstanceNormBlock Conv3 { get; }    // 4 x 4
    [Use<InstanceNormBlock>("out=64")]          public partial InstanceNormBlock Conv4 { get; }    // 2 x 2
    [Use<InstanceNormBlock>("out=64")]          public partial InstanceNormBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                         public partial Layer Pool { get; }
    [Linear(10)]                                public partial Layer Head { get; }
}
