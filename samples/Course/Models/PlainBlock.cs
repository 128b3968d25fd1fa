using Minigrad;

namespace Course.Models;

/// <summary>A convolution with bias and a ReLU; the stride of 2 halves the image.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class PlainBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [Relu]                                                               public partial Layer Active { get; }
}
