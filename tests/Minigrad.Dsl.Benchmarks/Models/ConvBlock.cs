namespace Minigrad.Benchmarks.Models;

/// <summary>Convolution, batch norm, ReLU.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
internal sealed partial class ConvBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2", Bias = false)] public partial Layer Conv { get; }

    [BatchNorm] public partial Layer Norm { get; }

    [Relu] public partial Layer Active { get; }
}
