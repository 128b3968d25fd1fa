using Minigrad;

namespace Course.Models;

/// <summary>The network of the backpropagation chapter: 784-50-ReLU-1, with the squared error on the digit itself (a loss chosen for its simple gradient).</summary>
[Model("batch 784 -> batch 1"), MeanSquaredError]
public sealed partial class DigitRegressor
{
    [Linear(50)] public partial Layer Hidden { get; }
    [Relu]       public partial Layer Active { get; }
    [Linear(1)]  public partial Layer Head { get; }
}
