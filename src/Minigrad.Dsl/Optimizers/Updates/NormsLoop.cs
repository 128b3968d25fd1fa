using Minigrad.Kernels;

namespace Minigrad;

/// <summary>Applies a rule that computes a direction, changes the slots on the way, and measures what it saw instead of storing it.</summary>
internal static unsafe class NormsLoop
{
    /// <summary>The norms of target[i] and of rule(target[i], operand[i], slot0[i], slot1[i]). The result does not depend on the threads.</summary>
    public static Norms Run<TUpdate>(TUpdate rule, ReadOnlySpan<float> target, ReadOnlySpan<float> operand, Span<float> slot0, Span<float> slot1 = default)
        where TUpdate : unmanaged, IUpdate
    {
        double* sums = stackalloc double[2 * UpdateChunks.Most];
        int chunks = UpdateChunks.Count(target.Length);
        fixed (float* t = target, o = operand, s0 = slot0, s1 = slot1)
        {
            NormsJob<TUpdate> job = new(t, o, s0, s1, target.Length, sums, rule);
            Job.Run(ref job, chunks, parallel: true);
        }

        double squaredTarget = 0, squaredDirection = 0;
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            squaredTarget += sums[2 * chunk];
            squaredDirection += sums[(2 * chunk) + 1];
        }

        return new(Math.Sqrt(squaredTarget), Math.Sqrt(squaredDirection));
    }
}
