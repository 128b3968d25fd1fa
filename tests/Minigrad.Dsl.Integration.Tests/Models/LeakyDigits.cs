namespace Minigrad.Integration.Tests;

/// <summary>Two convolutions and a linear layer with activations whose outputs have both signs.</summary>
[Model("batch 1 8 8 -> batch 3"), CrossEntropy]
public sealed partial class LeakyDigits
{
    [Conv2d(4, Kernel = 3, Padding = 1)]
    public partial Layer First { get; }

    [GeneralRelu(Leak = 0.1, Subtract = 0.4)]
    public partial Layer FirstActive { get; }

    [Conv2d(6, Kernel = 3, Stride = 2)]
    public partial Layer Second { get; }

    [GeneralRelu(Leak = 0.1, Subtract = 0.4)]
    public partial Layer SecondActive { get; }

    [Flatten]
    public partial Layer Flat { get; }

    [Dropout(0.25)]
    public partial Layer Drop { get; }

    [Linear(5)]
    public partial Layer Hidden { get; }

    [GeneralRelu(Leak = 0.1, Subtract = 0.4)]
    public partial Layer HiddenActive { get; }

    [Linear(3)]
    public partial Layer Head { get; }
}
