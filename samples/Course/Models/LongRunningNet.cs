using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with running batch norm.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongRunningNet
{
    [Use<RunningBlock>("out=8, kernel=5")] public partial RunningBlock Conv1 { get; }    // 14 x 14
    [Use<RunningBlock>("out=16")]          public partial RunningBlock Conv2 { get; }    // 7 x 7
    [Use<RunningBlock>("out=32")]          public partial RunningBlock Conv3 { get; }    // 4 x 4
    [Use<RunningBlock>("out=64")]          public partial RunningBlock Conv4 { get; }    // 2 x 2
    [Use<RunningBlock>("out=64")]          public partial RunningBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                    public partial Layer Pool { get; }
    [Linear(10)]                           public partial Layer Head { get; }
}
