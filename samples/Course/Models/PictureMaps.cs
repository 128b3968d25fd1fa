using Minigrad;

namespace Course.Models;

/// <summary>The convolutions of notebook 08's network at 128 pixels: one keeps the size, six halve it.</summary>
[Model("batch 3 128 128 -> batch 256 2 2")]
public sealed partial class PictureMaps
{
    [Conv2d(16, Kernel = 3, Padding = 1)]              public partial Layer First { get; }
    [Conv2d(32, Kernel = 3, Stride = 2, Padding = 1)]  public partial Layer Second { get; }
    [Conv2d(64, Kernel = 3, Stride = 2, Padding = 1)]  public partial Layer Third { get; }
    [Conv2d(64, Kernel = 3, Stride = 2, Padding = 1)]  public partial Layer Fourth { get; }
    [Conv2d(64, Kernel = 3, Stride = 2, Padding = 1)]  public partial Layer Fifth { get; }
    [Conv2d(128, Kernel = 3, Stride = 2, Padding = 1)] public partial Layer Sixth { get; }
    [Conv2d(256, Kernel = 3, Stride = 2, Padding = 1)] public partial Layer Seventh { get; }
}
