using Minigrad;

namespace Course.Models;

/// <summary>A convolution, ReLU and group norm with four groups of channels.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class GroupNormBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [Relu]                                                               public partial Layer Active { get; }
    [GroupNorm(4)]                                                       public partial Layer Norm { get; }
}
