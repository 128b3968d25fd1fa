namespace Minigrad.Tests;

/// <summary>Freezes everything after an optimizer step.</summary>
internal sealed class FreezeAt(long step) : Callback
{
    public override void AfterBatch(TrainingState state)
    {
        if (state.IsTraining && state.Step == step)
        {
            state.Optimizer.Freeze("*");
        }
    }
}
