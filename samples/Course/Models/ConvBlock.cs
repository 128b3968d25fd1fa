using Minigrad;

namespace Course.Models;

/// <summary>A convolution, ReLU and batch norm in the course's order; the stride of 2 halves the image.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3), Size("stride", 2)]
public sealed partial class ConvBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = "stride", Padding = "kernel//2", Bias = false)] public partial Layer Conv { get; }
    [Relu]                                                                                     public partial Layer Active { get; }
    [BatchNorm]                                                                                public partial Layer Norm { get; }
}
