namespace Minigrad.Compiler.Lowering;

/// <summary>Where values live at run time.</summary>
public enum StorageKind
{
    /// <summary>A slot of the workspace.</summary>
    Slot,

    /// <summary>A slot of the workspace that is empty unless the gradient of the input is asked for.</summary>
    InputSlot,

    /// <summary>A learned value.</summary>
    Parameter,

    /// <summary>The gradient of a learned value.</summary>
    Gradient,

    /// <summary>A running statistic.</summary>
    Buffer,

    /// <summary>An input of the caller's.</summary>
    Input,

    /// <summary>An input of the caller's that holds indices.</summary>
    Indices,

    /// <summary>The caller's labels.</summary>
    Labels,

    /// <summary>The caller's target values.</summary>
    Targets,

    /// <summary>An output of the model, where a plan begins with it.</summary>
    Output,

    /// <summary>The caller's gradient of an output.</summary>
    OutputGradient,
}
