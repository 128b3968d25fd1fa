namespace Minigrad;

/// <summary>How <see cref="Lsuv.Initialize"/> ended for a layer.</summary>
public enum LsuvOutcome
{
    /// <summary>The deviation is 1, and the mean 0 if it could be moved, within the tolerance.</summary>
    Converged,

    /// <summary>The tolerance was not reached in the allowed iterations; the layer has the values of the last one.</summary>
    NotConverged,

    /// <summary>All outputs were equal, as where a ReLU never opens, so that no factor makes their deviation 1; the layer has the weight and bias that it had.</summary>
    Dead,

    /// <summary>An output was NaN or infinite; the layer has the weight and bias that it had.</summary>
    NotFinite,
}
