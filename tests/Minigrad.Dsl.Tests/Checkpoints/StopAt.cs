namespace Minigrad.Tests;

/// <summary>Asks for the end of the fit after an optimizer step.</summary>
internal sealed class StopAt(long step) : Callback
{
    public override void AfterBatch(TrainingState state)
    {
        if (state.Step == step)
        {
            state.Stop($"Step {step} was enough.");
        }
    }
}
