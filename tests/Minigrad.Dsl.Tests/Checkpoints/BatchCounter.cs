namespace Minigrad.Tests;

/// <summary>Counts training batches and remembers it; every seventh batch changes the momentum, as other callbacks change hyper-parameters.</summary>
internal sealed class BatchCounter : Callback
{
    public long Batches { get; private set; }

    public override void BeforeFit(TrainingState state) => Batches = 0;

    public override void AfterBatch(TrainingState state)
    {
        Batches += state.IsTraining ? 1 : 0;
        if (Batches % 7 == 0 && state.Optimizer is Adam adam)
        {
            adam.Beta1 = 0.5f + (Batches / 100f);
        }
    }

    public override void SaveState(CallbackState state) => state.Set("batches", Batches);

    public override void LoadState(CallbackState state) => Batches = state.GetLong("batches");
}
