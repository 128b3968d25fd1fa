using Minigrad;

namespace Course.Models;

/// <summary>A convolution with bias and a ReLU whose result can be shifted at run time, as LSUV does.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class AdjustableBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [GeneralRelu(Adjustable = true)]                                     public partial Layer Active { get; }
}
