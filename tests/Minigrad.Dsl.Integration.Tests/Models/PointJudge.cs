namespace Minigrad.Integration.Tests;

/// <summary>Tells real points of the plane, 1, from made ones, 0.</summary>
[Model("batch 2 -> batch 1"), MeanSquaredError]
public sealed partial class PointJudge
{
    [Linear(16)]
    public partial Layer Hidden { get; }

    [Relu]
    public partial Layer Active { get; }

    [Linear(1)]
    public partial Layer IsReal { get; }
}
