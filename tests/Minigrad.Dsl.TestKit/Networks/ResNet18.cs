using Minigrad;

namespace Networks;

/// <summary>The residual network of eighteen layers for images of 224 pixels (He et al., 2015, https://arxiv.org/abs/1512.03385).</summary>
[Model("batch 3 224 224 -> batch 1000"), CrossEntropy]
public sealed partial class ResNet18
{
    [Conv2d(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false)] public partial Layer Conv { get; }                  // 112 x 112
    [BatchNorm]                                                     public partial Layer Norm { get; }
    [Relu]                                                          public partial Layer Active { get; }
    [MaxPool(3, Stride = 2, Padding = 1)]                           public partial Layer Pool { get; }                  //  56 x  56
    [Use<ResidualBlock>(Times = 2)]                                 public partial Repeated<ResidualBlock> Stage1 { get; }
    [Use<DownBlock>("out=128")]                                     public partial DownBlock Down2 { get; }             //  28 x  28
    [Use<ResidualBlock>]                                            public partial ResidualBlock Stage2 { get; }
    [Use<DownBlock>("out=256")]                                     public partial DownBlock Down3 { get; }             //  14 x  14
    [Use<ResidualBlock>]                                            public partial ResidualBlock Stage3 { get; }
    [Use<DownBlock>("out=512")]                                     public partial DownBlock Down4 { get; }             //   7 x   7
    [Use<ResidualBlock>]                                            public partial ResidualBlock Stage4 { get; }
    [GlobalAveragePool]                                             public partial Layer Mean { get; }
    [Linear(1000)]                                                  public partial Layer Head { get; }
}
