namespace Minigrad.Integration.Tests;

/// <summary>Measures what this thread allocates from a batch of the second epoch to its end: the JIT compiles a method again after some tens of calls.</summary>
internal sealed class AllocationProbe(int first) : Callback
{
    private long _before;

    public long Allocated { get; private set; } = -1;

    public override int Order => int.MaxValue;

    public override void AfterBatch(TrainingState state)
    {
        if (!state.IsTraining || state.Epoch != 2)
        {
            return;
        }

        if (state.Batch == first)
        {
            _before = GC.GetAllocatedBytesForCurrentThread();
        }
        else if (state.Batch == state.Batches)
        {
            Allocated = GC.GetAllocatedBytesForCurrentThread() - _before;
        }
    }
}
