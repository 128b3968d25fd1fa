using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Minigrad.Kernels;

/// <summary>A fork-join pool of background threads: they spin shortly for the next job, then park.</summary>
/// <remarks>
/// One job runs at a time. A caller that finds the pool busy, or is itself a worker, is told so and runs its chunks inline. The job lies on
/// the caller's stack: a worker announces itself before it looks at the job and the caller leaves only when nobody is announced.
/// </remarks>
internal static unsafe class WorkerPool
{
    private const int SpinMicroseconds = 100;
    private const int SpinsBeforeYield = 200;

    private static readonly long s_spinTicks = Stopwatch.Frequency * SpinMicroseconds / 1_000_000;
    private static readonly Worker?[] s_workers = new Worker?[Environment.ProcessorCount];

    private static delegate*<void*, int, int, void> s_body;
    private static void* s_job;
    private static int s_chunks;
    private static int s_participants;
    private static int s_open;
    private static Counters s_counters;
    private static int s_busy;

    /// <summary>Runs <paramref name="body"/> for chunks 0 to <paramref name="chunks"/> - 1 on several threads; false if it must be done inline.</summary>
    public static bool TryRun(delegate*<void*, int, int, void> body, void* job, int chunks)
    {
        int participants = Math.Min(Runtime.Threads, chunks);
        if (participants < 2 || Interlocked.CompareExchange(ref s_busy, 1, 0) != 0) return false;
        try
        {
            s_body = body;
            s_job = job;
            s_chunks = chunks;
            s_participants = participants;
            s_counters.Next = 0;
            Volatile.Write(ref s_open, 1);
            Interlocked.Increment(ref s_counters.Epoch);
            for (int i = 1; i < participants; i++) (s_workers[i] ??= new Worker(i)).Wake();
            try
            {
                TakeChunks(0);
            }
            finally
            {
                // After an exception in a chunk no further one may start, and the job's memory must outlive those that run.
                Interlocked.Exchange(ref s_counters.Next, int.MaxValue / 2);
                Interlocked.Exchange(ref s_open, 0);
                WaitUntilNobodyIsInside();
            }
        }
        finally
        {
            Volatile.Write(ref s_busy, 0);
        }
        return true;
    }

    private static void TakeChunks(int worker)
    {
        int chunk;
        while ((chunk = Interlocked.Increment(ref s_counters.Next) - 1) < s_chunks) s_body(s_job, chunk, worker);
    }

    private static void WaitUntilNobodyIsInside()
    {
        // A worker that shares the caller's core needs it to finish.
        for (int i = 0; Volatile.Read(ref s_counters.Inside) != 0; i++)
        {
            if (i < SpinsBeforeYield) Thread.SpinWait(4);
            else Thread.Yield();
        }
    }

    // Each counter on a cache line of its own: who waits for one must not slow down who writes another.
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Counters
    {
        [FieldOffset(128)]
        public int Epoch;

        [FieldOffset(256)]
        public int Next;

        [FieldOffset(384)]
        public int Inside;
    }

    /// <summary>One background thread.</summary>
    private sealed class Worker
    {
        private readonly int _index;
        private readonly object _gate = new();
        private bool _parked;

        public Worker(int index)
        {
            _index = index;
            new Thread(Loop) { IsBackground = true, Name = $"Minigrad worker {index}" }.Start();
        }

        public void Wake()
        {
            if (!Volatile.Read(ref _parked)) return;
            lock (_gate)
            {
                _parked = false;
                Monitor.Pulse(_gate);
            }
        }

        private void Loop()
        {
            int seen = 0;
            while (true)
            {
                int epoch = WaitForEpochAfter(seen);
                seen = epoch;
                Interlocked.Increment(ref s_counters.Inside);
                if (Volatile.Read(ref s_open) != 0 && _index < s_participants) TakeChunks(_index);
                Interlocked.Decrement(ref s_counters.Inside);
            }
        }

        private int WaitForEpochAfter(int seen)
        {
            long start = Stopwatch.GetTimestamp();
            int epoch, spins = 0;
            while ((epoch = Volatile.Read(ref s_counters.Epoch)) == seen)
            {
                if (Stopwatch.GetTimestamp() - start < s_spinTicks)
                {
                    if (++spins < SpinsBeforeYield) Thread.SpinWait(8);
                    else Thread.Yield();
                    continue;
                }
                Park(seen);
                start = Stopwatch.GetTimestamp();
            }
            return epoch;
        }

        // Either the caller sees that this thread parks and wakes it, or this thread sees the caller's new epoch and stays.
        private void Park(int seen)
        {
            lock (_gate)
            {
                Volatile.Write(ref _parked, true);
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref s_counters.Epoch) != seen) _parked = false;
                while (_parked) Monitor.Wait(_gate);
            }
        }
    }
}
