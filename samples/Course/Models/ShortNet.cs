using Minigrad;

namespace Course.Models;

/// <summary>Notebook 06's network: convolutions of 8, 16, 32 and 32 channels, 15,594 parameters.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class ShortNet
{
    [Use<PlainBlock>("out=8, kernel=5")] public partial PlainBlock Conv1 { get; }    // 14 x 14
    [Use<PlainBlock>("out=16")]          public partial PlainBlock Conv2 { get; }    // 7 x 7
    [Use<PlainBlock>("out=32")]          public partial PlainBlock Conv3 { get; }    // 4 x 4
    [Use<PlainBlock>("out=32")]          public partial PlainBlock Conv4 { get; }    // 2 x 2
    [GlobalAveragePool]                  public partial Layer Pool { get; }
    [Linear(10)]                         public partial Layer Head { get; }
}
