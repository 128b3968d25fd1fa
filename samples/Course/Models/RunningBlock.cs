using Minigrad;

namespace Course.Models;

/// <summary>A convolution, ReLU and running batch norm: normalised by running statistics in training too, so that it works at a batch size of 2.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class RunningBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2", Bias = false)] public partial Layer Conv { get; }
    [Relu]                                                                             public partial Layer Active { get; }
    [RunningBatchNorm]                                                                 public partial Layer Norm { get; }
}
