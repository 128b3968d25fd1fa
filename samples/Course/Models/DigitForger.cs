using Minigrad;

namespace Course.Models;

/// <summary>The forger of the adversarial pair: from noise to an image. It has no loss of its own.</summary>
[Model("batch 32 -> batch 784")]
public sealed partial class DigitForger
{
    [Linear(256)]            public partial Layer First { get; }
    [LeakyRelu(Slope = 0.2)] public partial Layer Active { get; }
    [Linear(784)]            public partial Layer Pixels { get; }
    [Sigmoid]                public partial Layer Image { get; }
}
