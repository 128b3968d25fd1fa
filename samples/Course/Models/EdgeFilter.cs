using Minigrad;

namespace Course.Models;

/// <summary>One 3 x 3 convolution over an image.</summary>
[Model("batch 1 28 28 -> batch 1 26 26")]
public sealed partial class EdgeFilter
{
    [Conv2d(1, Kernel = 3, Bias = false)] public partial Layer Filter { get; }
}
