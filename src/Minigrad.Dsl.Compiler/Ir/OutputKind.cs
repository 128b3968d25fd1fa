namespace Minigrad.Compiler.Ir;

/// <summary>What becomes of a graph's result.</summary>
public enum OutputKind
{
    /// <summary>The model's output.</summary>
    Prediction,

    /// <summary>The loss, a scalar.</summary>
    Loss,

    /// <summary>Added to the gradient of a parameter.</summary>
    ParameterGradient,

    /// <summary>Replaces a running statistic.</summary>
    BufferUpdate,
}
