using Minigrad;

namespace Consumer;

/// <summary>Ends with nine values for each sample, and says ten.</summary>
[Model("batch 784 -> batch 10"), CrossEntropy]
public sealed partial class Broken
{
    [Linear(9)] public partial Layer Head { get; }
}
