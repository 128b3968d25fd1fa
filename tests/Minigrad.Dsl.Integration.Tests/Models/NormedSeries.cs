namespace Minigrad.Integration.Tests;

/// <summary>Batch normalisations after convolutions over time and after linear layers.</summary>
[Model("batch 3 8 -> batch 2")]
public sealed partial class NormedSeries
{
    [Conv1d(4, Kernel = 3, Causal = true)]
    public partial Layer Stem { get; }

    [BatchNorm]
    public partial Layer StemNorm { get; }

    [Tanh]
    public partial Layer Active { get; }

    [Conv1d(6, Kernel = 4, Stride = 2, Padding = 1, Groups = 2, Bias = false)]
    public partial Layer Deep { get; }

    [BatchNorm(Epsilon = 0.01)]
    public partial Layer DeepNorm { get; }

    [Linear(6)]
    public partial Layer Mix { get; }

    [BatchNorm]
    public partial Layer MixNorm { get; }

    [Einsum("b c t -> b c")]
    public partial Layer Past { get; }

    [Linear(7, Bias = false)]
    public partial Layer Hidden { get; }

    [BatchNorm]
    public partial Layer HiddenNorm { get; }

    [Sigmoid]
    public partial Layer Open { get; }

    [Linear(2)]
    public partial Layer Head { get; }

    [BatchNorm]
    public partial Layer HeadNorm { get; }
}
