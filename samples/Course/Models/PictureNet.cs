using Minigrad;

namespace Course.Models;

/// <summary>A small network for coloured pictures of ten kinds.</summary>
[Model("batch 3 32 32 -> batch 10"), CrossEntropy]
public sealed partial class PictureNet
{
    [Use<ConvBlock>("out=16")] public partial ConvBlock Stem { get; }     // 16 x 16
    [Use<ConvBlock>("out=32")] public partial ConvBlock Down1 { get; }    //  8 x  8
    [Use<ConvBlock>("out=64")] public partial ConvBlock Down2 { get; }    //  4 x  4
    [GlobalAveragePool]        public partial Layer Pool { get; }
    [Linear(10)]               public partial Layer Head { get; }
}
