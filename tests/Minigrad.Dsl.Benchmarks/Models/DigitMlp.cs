namespace Minigrad.Benchmarks.Models;

/// <summary>784-50-ReLU-10 with softmax cross-entropy.</summary>
[Model("batch 784 -> batch 10"), CrossEntropy]
internal sealed partial class DigitMlp
{
    [Linear(50)] public partial Layer Hidden { get; }

    [Relu] public partial Layer Active { get; }

    [Linear(10)] public partial Layer Head { get; }
}
