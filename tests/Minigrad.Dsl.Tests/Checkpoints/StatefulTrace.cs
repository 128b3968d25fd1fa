namespace Minigrad.Tests;

/// <summary>Records events, and has a state of every kind.</summary>
internal sealed class StatefulTrace : Callback
{
    public List<string> Events { get; } = [];

    public string Text { get; set; } = "";

    public double Number { get; set; }

    public float[] Values { get; set; } = [];

    public override void BeforeFit(TrainingState state) => Events.Add("BeforeFit");

    public override void BeforeEpoch(TrainingState state) => Events.Add($"BeforeEpoch {state.Epoch}");

    public override void BeforeBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            Events.Add($"BeforeBatch {state.Batch}/{state.Batches} at {state.Iteration}");
        }
    }

    public override void AfterEpoch(TrainingState state) => Events.Add($"AfterEpoch {state.Epoch}");

    public override void AfterFit(TrainingState state) => Events.Add("AfterFit");

    public override void SaveState(CallbackState state)
    {
        state.Set("text", Text);
        state.Set("number", Number);
        state.Set("values", Values);
    }

    public override void LoadState(CallbackState state)
    {
        Events.Add("LoadState");
        Text = state.GetString("text");
        Number = state.GetDouble("number");
        Values = state.GetArray("values").ToArray();
    }
}
