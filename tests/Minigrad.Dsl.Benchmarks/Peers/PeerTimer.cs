using System.Diagnostics;

namespace Minigrad.Benchmarks.Peers;

/// <summary>Times both sides of a case in turns, so that both see the same machine, and takes medians.</summary>
internal static class PeerTimer
{
    private const int Samples = 21;
    private const int WarmUpMilliseconds = 150;
    private const int SampleMilliseconds = 3;

    // The threads of either side spin a while after a call; they must be asleep before the other side is timed.
    private const int PauseMilliseconds = 8;

    // A thread that wakes on the core of its caller is moved to an idle one by the scheduler, but only after some milliseconds.
    private const int WakeMilliseconds = 15;

    /// <summary>Runs the case.</summary>
    public static PeerResult Measure(PeerCase peerCase)
    {
        PeerWork work = peerCase.Prepare();
        int ours = Calibrate(work.Minigrad), theirs = Calibrate(work.Peer);
        var ourTimes = new double[Samples];
        var theirTimes = new double[Samples];
        for (int i = 0; i < Samples; i++)
        {
            ourTimes[i] = Sample(work.Minigrad, ours);
            theirTimes[i] = Sample(work.Peer, theirs);
        }
        work.Cleanup?.Invoke();
        return new PeerResult(peerCase.Name, Median(ourTimes), peerCase.Peer, Median(theirTimes));
    }

    private static int Calibrate(Action action)
    {
        Thread.Sleep(PauseMilliseconds);
        var clock = Stopwatch.StartNew();
        int runs = 0;
        do
        {
            action();
            runs++;
        }
        while (clock.ElapsedMilliseconds < WarmUpMilliseconds || runs < 3);
        clock.Restart();
        action();
        return Math.Max(1, (int)(SampleMilliseconds / Math.Max(1e-3, clock.Elapsed.TotalMilliseconds)));
    }

    private static double Sample(Action action, int runs)
    {
        Thread.Sleep(PauseMilliseconds);
        var clock = Stopwatch.StartNew();
        do action();
        while (clock.ElapsedMilliseconds < WakeMilliseconds);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++) action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
