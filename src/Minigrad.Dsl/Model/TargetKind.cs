namespace Minigrad;

/// <summary>What a model's loss compares its output with.</summary>
public enum TargetKind
{
    /// <summary>The model has no loss: it takes neither labels nor targets.</summary>
    None,

    /// <summary>Class indices, one <see cref="int"/> for each row of the output: its shape without the last axis, <c>batch</c> for <c>batch classes</c>.</summary>
    Labels,

    /// <summary>Real values, one <see cref="float"/> for each element of the output, of the output's shape.</summary>
    Values,
}
