using Minigrad;

namespace Course.Models;

/// <summary>A convolution, ReLU and instance norm: each channel of each sample on its own.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class InstanceNormBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [Relu]                                                               public partial Layer Active { get; }
    [InstanceNorm]                                                       public partial Layer Norm { get; }
}
