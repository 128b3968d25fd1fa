using Minigrad;

namespace Course.Models;

/// <summary>Notebook 06's network: convolutions of 8, 16, 32 and 32 channels, 15,594 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class ShortNet
{
    [Use<PlainBlock>("out=8, kernel=5")] public partial PlainBlock Conv1 { get; }
    [Use<PlainBlock>("out=16")] public partial PlainBlock Conv2 { get; }
    [Use<PlainBlock>("out=32")] public partial PlainBlock Conv3 { get; }
    [Use<PlainBlock>("out=32")] public partial PlainBlock Conv4 { get; }
    [GlobalAveragePool] public partial Layer Pool { get; }
    [Linear(10)] public partial Layer Head { get; }
}
