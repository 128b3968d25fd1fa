namespace Minigrad.Integration.Tests;

/// <summary>A convolution and a ReLU whose shift can be changed at run time.</summary>
[Model("batch 1 8 8 -> batch 3"), CrossEntropy]
public sealed partial class ShiftedDigits
{
    [Conv2d(4, Kernel = 3, Padding = 1)]
    public partial Layer First { get; }

    [GeneralRelu(Adjustable = true)]
    public partial Layer Active { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Linear(3)]
    public partial Layer Head { get; }
}
