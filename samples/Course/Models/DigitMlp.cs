using Minigrad;

namespace Course.Models;

/// <summary>The course's first network: 784-50-ReLU-10 with cross-entropy, 39,760 parameters.</summary>
[Model("batch 784 -> batch 10"), CrossEntropy]
public sealed partial class DigitMlp
{
    [Linear(50)] public partial Layer Hidden { get; }
    [Relu]       public partial Layer Active { get; }
    [Linear(10)] public partial Layer Head { get; }
}
