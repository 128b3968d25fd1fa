using Minigrad;

namespace Course.Models;

/// <summary>The judge of the adversarial pair: from an image to a logit, above 0 for a real one.</summary>
[Model("batch 784 -> batch 1"), BinaryCrossEntropy]
public sealed partial class DigitJudge
{
    [Linear(128)]            public partial Layer First { get; }
    [LeakyRelu(Slope = 0.2)] public partial Layer Active { get; }
    [Linear(1)]              public partial Layer Logit { get; }
}
