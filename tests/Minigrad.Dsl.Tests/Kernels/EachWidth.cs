using Xunit;

namespace Minigrad.Tests.Kernels;

/// <summary>Runs a check at every vector width that this machine has, and the scalar path.</summary>
internal static class EachWidth
{
    public static readonly int[] Widths = [.. new[] { 512, 256, 128, 32 }.Where(width => width <= Runtime.HardwareVectorWidth)];

    public static void Run(Action<int> check)
    {
        int before = Runtime.VectorWidth;
        try
        {
            foreach (int width in Widths)
            {
                Runtime.VectorWidth = width;
                check(width);
            }
        }
        finally
        {
            Runtime.VectorWidth = before;
        }
    }

    /// <summary>Runs with one thread, then with all, and requires the same bits.</summary>
    public static float[] SameForAnyThreads(Func<float[]> run)
    {
        int before = Runtime.Threads;
        try
        {
            Runtime.Threads = 1;
            float[] one = run();
            Runtime.Threads = Environment.ProcessorCount;
            float[] all = run();
            Assert.Equal(one.Select(BitConverter.SingleToInt32Bits), all.Select(BitConverter.SingleToInt32Bits));
            return all;
        }
        finally
        {
            Runtime.Threads = before;
        }
    }
}
