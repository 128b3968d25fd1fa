using Minigrad;

namespace Digits.Models;

/// <summary>A multilayer perceptron with one hidden layer: 784-50-10.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class DigitMlp
{
    [Flatten]    public partial Layer Pixels { get; }
    [Linear(50)] public partial Layer Hidden { get; }
    [Relu]       public partial Layer Active { get; }
    [Linear(10)] public partial Layer Head { get; }
}
