using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A fit of a generated model with dropout, running statistics, mixed samples and a schedule goes on from any batch as if never interrupted.</summary>
public sealed class ResumeTests
{
    private const int Epochs = 2;

    [Fact]
    public void Resume_FromEveryBatchAndEpoch_EndsWithTheSameBits()
    {
        List<Moment> moments = [];
        Outcome whole = Fit(new(seed: 1), new(1e-3f), null, moments);

        Assert.Equal(Epochs * (5 + 1), moments.Count);
        foreach (Moment moment in moments)
        {
            SmallDigits model = new(seed: 1);
            moment.Parameters.CopyTo(model.Parameters.Values);
            moment.Buffers.CopyTo(model.Buffers.Values);
            Adam optimizer = new(1e-3f);
            foreach (HyperParameterSetting setting in moment.Settings)
            {
                optimizer.Apply(setting);
            }

            OptimizerState state = optimizer.StateOf(model);
            foreach ((string name, float[] values) in moment.Slots)
            {
                values.CopyTo(state.Slot(name));
            }

            state.SetSteps(moment.Step, moment.ParameterSteps);
            Outcome resumed = Fit(model, optimizer, moment.Position, []);

            Assert.Equal(whole.Parameters, resumed.Parameters);
            Assert.Equal(whole.Buffers, resumed.Buffers);
            Assert.Equal(whole.Losses, resumed.Losses);
            Assert.Equal(whole.Accuracies, resumed.Accuracies);
            Assert.Equal(1e-3f, optimizer.LearningRate);
            Assert.Equal(0.9f, optimizer.Beta1);
        }
    }

    private static Outcome Fit(SmallDigits model, Adam optimizer, TrainingPosition? resume, List<Moment> moments)
    {
        Recorder recorder = new();
        Callback[] callbacks = [recorder, new Mixup(), new GradientAccumulation(2), new SaveBest(restore: false), new Saver(moments)];
        History history = new Learner<SmallDigits>(model, SmallData.Loaders(37, 8), optimizer).FitOneCycle(Epochs, 0.01f, callbacks: callbacks, resume: resume);
        return new(
            model.Parameters.Checksum, model.Buffers.Checksum, [.. recorder.Losses], [.. history.Epochs.Select(epoch => (epoch.Train.Accuracy!.Value, epoch.Valid!.Accuracy!.Value))]);
    }

    private sealed record Outcome(string Parameters, string Buffers, float[] Losses, (double Train, double Valid)[] Accuracies);

    private sealed record Moment(
        TrainingPosition Position,
        float[] Parameters,
        float[] Buffers,
        HyperParameterSetting[] Settings,
        (string Name, float[] Values)[] Slots,
        long Step,
        long[] ParameterSteps);

    private sealed class Saver(List<Moment> moments) : Callback
    {
        public override int Order => int.MaxValue;

        public override void AfterBatch(TrainingState state)
        {
            if (state.IsTraining)
            {
                Save(state);
            }
        }

        public override void AfterEpoch(TrainingState state) => Save(state);

        private void Save(TrainingState state)
        {
            OptimizerState optimizer = state.Optimizer.StateOf(state.Model);
            moments.Add(new(
                TrainingPosition.FromState(state.Capture().ToState()),
                state.Model.Parameters.Values.ToArray(),
                state.Model.Buffers.Values.ToArray(),
                [.. state.Optimizer.Settings],
                [.. optimizer.Slots.Select(slot => (slot, optimizer.Slot(slot).ToArray()))],
                optimizer.Step,
                optimizer.ParameterSteps.ToArray()));
        }
    }
}
