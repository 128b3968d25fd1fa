using Minigrad;

namespace Course.Models;

/// <summary>A convolution, ReLU and layer norm over each sample as a whole, with one weight and one bias as the course has it.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class LayerNormBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [Relu]                                                               public partial Layer Active { get; }
    [LayerNorm(Axis = 1, ScalarAffine = true)]                           public partial Layer Norm { get; }
}
