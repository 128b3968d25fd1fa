using System.Diagnostics;

namespace Course.Matmul;

/// <summary>Times short pieces of work.</summary>
internal static class MedianTime
{
    private const int Samples = 15;
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(20);

    /// <summary>The median time of one call, in microseconds: calls are repeated in samples of 20 ms, after one sample to warm up.</summary>
    public static double Of(Action work)
    {
        int calls = Calibrate(work);
        double[] times = new double[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            times[sample] = Time(work, calls) / calls;
        }

        Array.Sort(times);
        return times[Samples / 2];
    }

    private static int Calibrate(Action work)
    {
        int calls = 1;
        while (Time(work, calls) < Budget.TotalMicroseconds)
        {
            calls *= 2;
        }

        return calls;
    }

    private static double Time(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
