namespace Minigrad.Integration.Tests;

/// <summary>Makes points of the plane from noise.</summary>
[Model("batch 2 -> batch 2")]
public sealed partial class PointGenerator
{
    [Linear(16)]
    public partial Layer Hidden { get; }

    [Relu]
    public partial Layer Active { get; }

    [Linear(2)]
    public partial Layer Point { get; }
}
