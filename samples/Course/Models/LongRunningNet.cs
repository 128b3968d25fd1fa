using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network with running batch norm.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongRunningNet
{
    [Use<RunningBlock>("out=8, kernel=5")] public partial RunningBlock Conv1 { get; }
    [Use<RunningBlock>("out=16")] public partial RunningBlock Conv2 { get; }
    [Use<RunningBlock>("out=32")] public partial RunningBlock Conv3 { get; }
    [Use<RunningBlock>("out=64")] public partial RunningBlock Conv4 { get; }
    [Use<RunningBlock>("out=64")] public partial RunningBlock Conv5 { get; }
    [GlobalAveragePool]               public partial Layer Pool { get; }
    [Linear(10)] public partial Layer Head { get; }
}
