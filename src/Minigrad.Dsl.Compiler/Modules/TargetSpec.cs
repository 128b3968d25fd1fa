namespace Minigrad.Compiler.Modules;

/// <summary>What a model's output is compared with.</summary>
public enum TargetSpec
{
    /// <summary>Nothing: the model has no loss.</summary>
    None,

    /// <summary>An integer label for each row: the output's shape without the last axis.</summary>
    Labels,

    /// <summary>Values of the output's shape.</summary>
    Values,
}
