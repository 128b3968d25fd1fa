namespace Minigrad.Benchmarks.Peers;

/// <summary>The two actions of a case, which do the same work once.</summary>
/// <param name="Minigrad">This library.</param>
/// <param name="Peer">The peer, disposing of what it allocates as a user of it would.</param>
/// <param name="Cleanup">Releases the inputs.</param>
internal sealed record PeerWork(Action Minigrad, Action Peer, Action? Cleanup = null);
