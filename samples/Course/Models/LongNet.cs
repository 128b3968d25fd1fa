using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network without batch norm: five convolutions up to 64 channels, 62,090 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongNet
{
    [Use<PlainBlock>("out=8, kernel=5")] public partial PlainBlock Conv1 { get; }
    [Use<PlainBlock>("out=16")] public partial PlainBlock Conv2 { get; }
    [Use<PlainBlock>("out=32")] public partial PlainBlock Conv3 { get; }
    [Use<PlainBlock>("out=64")] public partial PlainBlock Conv4 { get; }
    [Use<PlainBlock>("out=64")] public partial PlainBlock Conv5 { get; }
    [GlobalAveragePool]               public partial Layer Pool { get; }
    [Linear(10)] public partial Layer Head { get; }
}
