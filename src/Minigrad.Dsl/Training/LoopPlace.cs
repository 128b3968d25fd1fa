namespace Minigrad;

/// <summary>What an event is inside of, and so which requests it can make.</summary>
internal enum LoopPlace
{
    /// <summary>Outside all epochs.</summary>
    Fit,

    /// <summary>In an epoch, but in no batch whose remaining work could be left out.</summary>
    Epoch,

    /// <summary>In a batch, before the end of its work.</summary>
    Batch,
}
