namespace Minigrad.Tests;

/// <summary>Cancels the fit after an optimizer step.</summary>
internal sealed class CancelAt(long step, CancellationTokenSource source) : Callback
{
    public override void AfterBatch(TrainingState state)
    {
        if (state.Step == step)
        {
            source.Cancel();
        }
    }
}
