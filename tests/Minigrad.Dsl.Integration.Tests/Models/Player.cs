namespace Minigrad.Integration.Tests;

/// <summary>Values and indices in, two losses out.</summary>
[Model("Board: batch 6, Moves: batch time -> Policy: batch 4, Value: batch 1")]
[CrossEntropy(nameof(Policy), IgnoredIndex = -1), MeanSquaredError(nameof(Value), Weight = 0.5f)]
public sealed partial class Player
{
    [Linear(8, nameof(Board))]
    public partial Layer Position { get; }

    [Embedding(5, 8, nameof(Moves))]
    public partial Layer Played { get; }

    [Einsum("b t d -> b d")]
    public partial Layer Past { get; }

    [Add(nameof(Position), nameof(Past))]
    public partial Layer Both { get; }

    [Relu]
    public partial Layer Active { get; }

    [Dropout(0.25)]
    public partial Layer Drop { get; }

    [Linear(4)]
    public partial Layer Policy { get; }

    [Linear(1, nameof(Drop))]
    public partial Layer Value { get; }
}
