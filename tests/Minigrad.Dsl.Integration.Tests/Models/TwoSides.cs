namespace Minigrad.Integration.Tests;

/// <summary>Two inputs of values, no loss.</summary>
[Model("Left: batch 4, Right: batch 3 -> batch 2")]
public sealed partial class TwoSides
{
    [Linear(2, nameof(Left))]
    public partial Layer First { get; }

    [Linear(2, nameof(Right))]
    public partial Layer Second { get; }

    [Add(nameof(First), nameof(Second))]
    public partial Layer Sum { get; }
}
