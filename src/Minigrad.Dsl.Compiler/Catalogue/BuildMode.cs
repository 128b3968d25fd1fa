namespace Minigrad.Compiler.Catalogue;

/// <summary>For which use of the model a layer is built.</summary>
public enum BuildMode
{
    /// <summary>Prediction and validation: running statistics, no dropout.</summary>
    Evaluation,

    /// <summary>Training: batch statistics, dropout.</summary>
    Training,
}
