namespace Minigrad.Campaigns.Resume;

/// <summary>A network with all that a model's state has: weights, running statistics, dropout's counter.</summary>
[Model("batch 1 12 12 -> batch 5"), CrossEntropy]
internal sealed partial class ResumeNet
{
    [Conv2d(8, Kernel = 3, Padding = 1, Bias = false)] public partial Layer Conv { get; }

    [BatchNorm] public partial Layer Norm { get; }

    [Relu] public partial Layer Active { get; }

    [Dropout(0.2)] public partial Layer Drop { get; }

    [MaxPool(2)] public partial Layer Pool { get; }

    [Flatten] public partial Layer Flat { get; }

    [Linear(256)] public partial Layer Hidden { get; }

    [Relu] public partial Layer HiddenActive { get; }

    [Dropout(0.5)] public partial Layer HiddenDrop { get; }

    [Linear(5)] public partial Layer Head { get; }
}
