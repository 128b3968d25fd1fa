namespace Minigrad.Integration.Tests;

/// <summary>Reads tokens and gives, at each step, scores of the next one, from the last two.</summary>
[Model("Tokens: batch time -> batch time tokens"), Size("tokens", 7), CrossEntropy]
public sealed partial class Continuation
{
    [Embedding("tokens", 16)]
    public partial Layer Embed { get; }

    [Einsum("b t d -> b d t")]
    public partial Layer Turn { get; }

    [Conv1d(64, Kernel = 2, Causal = true)]
    public partial Layer Pairs { get; }

    [Relu]
    public partial Layer Active { get; }

    [Einsum("b d t -> b t d")]
    public partial Layer Back { get; }

    [Linear("tokens")]
    public partial Layer Head { get; }
}
