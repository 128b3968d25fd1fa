using Minigrad;

namespace Course.Models;

/// <summary>The first convolution of each part of xresnet18 at 128 pixels: a stem of three, maximum pooling, four stages, average pooling.</summary>
[Model("batch 3 128 128 -> batch 512")]
public sealed partial class ResNetMaps
{
    [Conv2d(32, Kernel = 3, Stride = 2, Padding = 1)]  public partial Layer Stem1 { get; }
    [Conv2d(64, Kernel = 3, Padding = 1)]              public partial Layer Stem2 { get; }
    [Conv2d(64, Kernel = 3, Padding = 1)]              public partial Layer Stem3 { get; }
    [MaxPool(3, Stride = 2, Padding = 1)]              public partial Layer Pool { get; }
    [Conv2d(64, Kernel = 3, Padding = 1)]              public partial Layer Stage1 { get; }
    [Conv2d(128, Kernel = 3, Stride = 2, Padding = 1)] public partial Layer Stage2 { get; }
    [Conv2d(256, Kernel = 3, Stride = 2, Padding = 1)] public partial Layer Stage3 { get; }
    [Conv2d(512, Kernel = 3, Stride = 2, Padding = 1)] public partial Layer Stage4 { get; }
    [GlobalAveragePool]                                public partial Layer Average { get; }
}
