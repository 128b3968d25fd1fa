namespace Minigrad.Integration.Tests;

/// <summary>Convolutions with and without normalisation and bias, dropout and a head: small, with all that hooks, statistics and initialisation deal with.</summary>
[Model("batch 1 8 8 -> batch 3"), CrossEntropy]
public sealed partial class SmallDigits
{
    [Conv2d(4, Kernel = 3, Padding = 1)]
    public partial Layer First { get; }

    [Relu]
    public partial Layer FirstActive { get; }

    [Conv2d(6, Kernel = 3, Stride = 2, Bias = false)]
    public partial Layer Second { get; }

    [BatchNorm]
    public partial Layer Norm { get; }

    [Relu]
    public partial Layer SecondActive { get; }

    [Flatten]
    public partial Layer Flat { get; }

    [Dropout(0.25)]
    public partial Layer Drop { get; }

    [Linear(5)]
    public partial Layer Hidden { get; }

    [Relu]
    public partial Layer HiddenActive { get; }

    [Linear(3)]
    public partial Layer Head { get; }
}
