namespace Minigrad.Tests;

/// <summary>What this thread had allocated after the second and after the last batch of the second epoch: equal if batches allocate nothing.</summary>
internal sealed class Allocations : Callback
{
    public long First { get; private set; }

    public long Last { get; private set; }

    public override int Order => int.MaxValue;

    public override void AfterBatch(TrainingState state)
    {
        if (state.IsTraining && state.Epoch == 2 && state.Batch == 2)
        {
            First = GC.GetAllocatedBytesForCurrentThread();
        }

        if (state.IsTraining && state.Epoch == 2 && state.Batch == state.Batches)
        {
            Last = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
