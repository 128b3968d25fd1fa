namespace Minigrad.Benchmarks.Peers;

/// <summary>Median times of a case.</summary>
internal sealed record PeerResult(string Case, double MinigradMicroseconds, string Peer, double PeerMicroseconds)
{
    /// <summary>Peer time over ours: above 1, this library is faster.</summary>
    public double Ratio => PeerMicroseconds / MinigradMicroseconds;
}
