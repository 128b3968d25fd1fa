namespace Minigrad.Compiler.Ir;

/// <summary>What becomes of a graph's result.</summary>
public enum OutputKind
{
    /// <summary>An output of the model.</summary>
    Prediction,

    /// <summary>The loss, a scalar.</summary>
    Loss,

    /// <summary>Added to the gradient of a parameter.</summary>
    ParameterGradient,

    /// <summary>Replaces a running statistic.</summary>
    BufferUpdate,

    /// <summary>The loss's gradient by an input of the model, computed where it is asked for.</summary>
    InputGradient,

    /// <summary>The output of a layer, shown to hooks.</summary>
    LayerOutput,

    /// <summary>The loss's gradient by the output of a layer, shown to hooks.</summary>
    LayerGradient,
}
