using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 04: code that runs at the events of a fit.</summary>
internal sealed class CallbackChapter : Chapter
{
    private const int BatchSize = 5_000;
    private const int LastBatch = 3;

    public override string Name => "callbacks";

    public override string Summary => "The events of a fit, in order; and a callback that ends an epoch early.";

    public override void Run(ChapterContext context)
    {
        context.Line($"every event of one epoch that ends after {LastBatch} batches:");
        Learner<DigitMlp> learner = new(new DigitMlp(context.Seed), context.Data.Loaders(BatchSize, context.Seed), new Sgd(0.5f));
        History history = learner.Fit(1, callbacks: [new Narrator(context), new EndAfter(LastBatch)], cancellationToken: context.CancellationToken);
        context.Line();
        context.Line($"{history.StopReason}: {history.StopMessage} {history.Steps} steps.");
    }

    /// <summary>Ends each epoch after some batches. A callback overrides the events that matter to it and leaves the others alone.</summary>
    private sealed class EndAfter(int batches) : Callback
    {
        public override void AfterBatch(TrainingState state)
        {
            if (state.IsTraining && state.Batch == batches)
            {
                state.EndEpoch();
            }
        }
    }

    /// <summary>Writes each event.</summary>
    private sealed class Narrator(ChapterContext context) : Callback
    {
        public override void BeforeFit(TrainingState state) => context.Line($"before fit: {state.Epochs} epoch of {state.Batches} batches");

        public override void BeforeEpoch(TrainingState state) => context.Line($"  before epoch {state.Epoch}");

        public override void BeforeBatch(TrainingState state) => context.Line($"    before {(state.IsTraining ? "training" : "validation")} batch {state.Batch}: {state.Samples} samples");

        public override void AfterLoss(TrainingState state) => context.Line($"      after loss: {state.Loss:F4}");

        public override void AfterBackward(TrainingState state) => context.Line($"      after backward: largest bias gradient {Largest(state.Model.Parameters["Head.bias"].Gradients):F4}");

        public override void AfterStep(TrainingState state) => context.Line($"      after step {state.Step}");

        public override void AfterBatch(TrainingState state) => context.Line($"    after batch");

        public override void BeforeValidate(TrainingState state) => context.Line($"  before validation");

        public override void AfterCancelEpoch(TrainingState state) => context.Line($"  after cancelling the epoch");

        public override void AfterEpoch(TrainingState state) => context.Line($"  after epoch {state.Epoch}: validation accuracy {state.Result?.Valid?.Accuracy:F4}");

        public override void AfterFit(TrainingState state) => context.Line($"after fit");

        private static float Largest(ReadOnlySpan<float> values)
        {
            float largest = 0;
            foreach (float value in values)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            return largest;
        }
    }
}
