using Minigrad;

namespace Course.Models;

/// <summary>Notebook 07's network without batch norm: five convolutions up to 64 channels, 62,090 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class LongNet
{
    [Use<PlainBlock>("out=8, kernel=5")] public partial PlainBlock Conv1 { get; }    // 14 x 14
    [Use<PlainBlock>("out=16")]          public partial PlainBlock Conv2 { get; }    // 7 x 7
    [Use<PlainBlock>("out=32")]          public partial PlainBlock Conv3 { get; }    // 4 x 4
    [Use<PlainBlock>("out=64")]          public partial PlainBlock Conv4 { get; }    // 2 x 2
    [Use<PlainBlock>("out=64")]          public partial PlainBlock Conv5 { get; }    // 1 x 1
    [GlobalAveragePool]                  public partial Layer Pool { get; }
    [Linear(10)]                         public partial Layer Head { get; }
}
