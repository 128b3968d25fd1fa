using Minigrad;

namespace Digits.Models;

/// <summary>A small convolutional network: four blocks of 8, 16, 32 and 32 channels, then the average over what is left of the image.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class DigitCnn
{
    [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Stem { get; }      // 14 x 14
    [Use<ConvBlock>("out=16")]          public partial ConvBlock Down1 { get; }     //  7 x  7
    [Use<ConvBlock>("out=32")]          public partial ConvBlock Down2 { get; }     //  4 x  4
    [Use<ConvBlock>("out=32")]          public partial ConvBlock Down3 { get; }     //  2 x  2
    [GlobalAveragePool]                 public partial Layer Pool { get; }
    [Linear(10)]                        public partial Layer Head { get; }
}
