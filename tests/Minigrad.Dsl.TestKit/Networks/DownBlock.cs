using Minigrad;

namespace Networks;

/// <summary>Two convolutions, the first of which halves the image, beside a convolution of single pixels that does the same.</summary>
[Block("batch channels height width -> batch out h w"), Size("out")]
public sealed partial class DownBlock
{
    [Conv2d("out", Kernel = 3, Stride = 2, Padding = 1, Bias = false)]      public partial Layer Conv1 { get; }
    [BatchNorm]                                                             public partial Layer Norm1 { get; }
    [Relu]                                                                  public partial Layer Active1 { get; }
    [Conv2d("out", Kernel = 3, Padding = 1, Bias = false)]                  public partial Layer Conv2 { get; }
    [BatchNorm]                                                             public partial Layer Norm2 { get; }
    [Conv2d("out", nameof(Input), Kernel = 1, Stride = 2, Bias = false)]    public partial Layer Shortcut { get; }
    [BatchNorm]                                                             public partial Layer ShortcutNorm { get; }
    [Add(nameof(Norm2), nameof(ShortcutNorm))]                              public partial Layer Sum { get; }
    [Relu]                                                                  public partial Layer Result { get; }
}
