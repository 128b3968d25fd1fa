namespace Minigrad;

/// <summary>Why a fit ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The cancellation token was cancelled; the model holds the parameters of the last whole step.</summary>
    Cancelled,

    /// <summary>A loss or gradient was NaN or infinite; the model holds the parameters with which it was computed.</summary>
    Diverged,

    /// <summary>A callback asked for it.</summary>
    StoppedByCallback,

    /// <summary>An exception ended it: callbacks see this reason in AfterFit, and the fit throws instead of returning a history.</summary>
    Failed,
}
