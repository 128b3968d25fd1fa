namespace Minigrad.Integration.Tests;

/// <summary>Batch normalisations after transposed convolutions.</summary>
[Model("batch 3 3 4 -> batch 3 9 10")]
public sealed partial class NormedUpsampling
{
    [ConvTranspose2d(5, Kernel = 2)]
    public partial Layer First { get; }

    [BatchNorm]
    public partial Layer FirstNorm { get; }

    [LeakyRelu]
    public partial Layer Active { get; }

    [ConvTranspose2d(3, Kernel = "3, 2", Stride = 2, Bias = false)]
    public partial Layer Second { get; }

    [BatchNorm]
    public partial Layer SecondNorm { get; }
}
