namespace Minigrad.Plots.Tests;

/// <summary>A small network for images of four stripes.</summary>
[Model("batch 1 8 8 -> batch 4"), CrossEntropy]
public sealed partial class StripeNet
{
    [Conv2d(4, Kernel = 3, Stride = 2)] public partial Layer Conv { get; }
    [Relu]                              public partial Layer Active { get; }
    [Flatten]                           public partial Layer Flat { get; }
    [Linear(4)]                         public partial Layer Head { get; }
}
