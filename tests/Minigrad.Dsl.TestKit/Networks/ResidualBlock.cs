using Minigrad;

namespace Networks;

/// <summary>Two convolutions that keep the shape, beside the input itself.</summary>
[Block("batch channels height width -> batch channels height width")]
public sealed partial class ResidualBlock
{
    [Conv2d("channels", Kernel = 3, Padding = 1, Bias = false)] public partial Layer Conv1 { get; }
    [BatchNorm]                                                 public partial Layer Norm1 { get; }
    [Relu]                                                      public partial Layer Active1 { get; }
    [Conv2d("channels", Kernel = 3, Padding = 1, Bias = false)] public partial Layer Conv2 { get; }
    [BatchNorm]                                                 public partial Layer Norm2 { get; }
    [Add(nameof(Norm2), nameof(Input))]                         public partial Layer Sum { get; }
    [Relu]                                                      public partial Layer Result { get; }
}
