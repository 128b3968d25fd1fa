namespace Minigrad.Testing.Tests;

/// <summary>A model without a loss.</summary>
[Model("batch 4 -> batch 2")]
public sealed partial class Encoder
{
    [Dropout(0.5f)] public partial Layer Drop { get; }

    [Linear(2)] public partial Layer Code { get; }

    [Tanh] public partial Layer Active { get; }
}
