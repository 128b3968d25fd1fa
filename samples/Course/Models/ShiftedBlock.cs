using Minigrad;

namespace Course.Models;

/// <summary>A convolution with bias and the course's general ReLU: leak 0.1, minus 0.4, at most 6.</summary>
[Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
public sealed partial class ShiftedBlock
{
    [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2")] public partial Layer Conv { get; }
    [GeneralRelu(Leak = 0.1, Subtract = 0.4, Maximum = 6)]               public partial Layer Active { get; }
}
