namespace Minigrad.Benchmarks.Peers;

/// <summary>One piece of work, done here and by a peer.</summary>
/// <param name="Name">Family, operation and sizes, as "gemm 64x50x784".</param>
/// <param name="Peer">The peer library.</param>
/// <param name="Prepare">Allocates inputs and returns both timed actions; called once, just before they are timed.</param>
internal sealed record PeerCase(string Name, string Peer, Func<PeerWork> Prepare);
