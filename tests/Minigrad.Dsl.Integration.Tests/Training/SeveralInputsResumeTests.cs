using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A fit on values and indices with two losses, stopped within an epoch, goes on from its checkpoint as if never interrupted.</summary>
public sealed class SeveralInputsResumeTests : IDisposable
{
    private const int Epochs = 2;
    private const int BatchesAnEpoch = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("minigrad-").FullName;
    private readonly PlayerData _train = new(37);
    private readonly PlayerData _valid = new(11, seed: 6);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fit_StoppedWithinAnEpochAndResumed_EndsWithTheSameBits(bool named)
    {
        Outcome whole = Fit(named, [], null, default);
        Assert.NotEqual(whole.Losses[0], whole.Losses[^1]);

        foreach (long step in Enumerable.Range(1, Epochs * BatchesAnEpoch).Where(step => step % BatchesAnEpoch != 0))
        {
            string path = Path.Combine(_folder, $"{step}.safetensors");
            using CancellationTokenSource source = new();
            Outcome stopped = Fit(named, [new Stop(step, source), new Checkpoint(path)], null, source.Token);
            Outcome resumed = Fit(named, [], Checkpoint.Read(path), default);

            Assert.Equal(StopReason.Cancelled, stopped.History.StopReason);
            Assert.Equal(whole.Losses.Take((int)step), stopped.Losses);
            Assert.NotEqual(whole.Parameters, stopped.Parameters);
            Assert.Equal(whole.Losses, resumed.Losses);
            Assert.Equal(whole.Parameters, resumed.Parameters);
            Assert.Equal(whole.Slots, resumed.Slots);
            Assert.Equal(whole.History.Epochs.Select(Numbers), resumed.History.Epochs.Select(Numbers));
        }
    }

    private static string Numbers(EpochResult epoch) =>
        string.Join(", ", new[] { epoch.Train, epoch.Valid! }.SelectMany(phase => phase.Metrics.Values.Prepend(phase.Loss)).Select(value => $"{value:R}"));

    private Outcome Fit(bool named, Callback[] callbacks, TrainingPosition? resume, CancellationToken cancellation)
    {
        Player net = new(seed: 1);
        Adam optimizer = new(0.01f);
        Recorder recorder = new();
        DataLoaders data = DataLoaders.Create(named ? _train.ByName : _train.InOrder, named ? _valid.ByName : _valid.InOrder, batchSize: 8, seed: 3);
        Learner<Player> learner = new(net, data, optimizer, metrics: [new Accuracy { Output = nameof(Player.Policy) }]);

        History history = learner.FitOneCycle(Epochs, 0.01f, callbacks: [recorder, .. callbacks], resume: resume, cancellationToken: cancellation);

        OptimizerState state = optimizer.StateOf(net);
        return new(history, [.. recorder.Losses], net.Parameters.Checksum, [.. state.Slots.SelectMany(slot => state.Slot(slot).ToArray())]);
    }

    private sealed record Outcome(History History, float[] Losses, string Parameters, float[] Slots);

    private sealed class Stop(long step, CancellationTokenSource source) : Callback
    {
        public override void AfterBatch(TrainingState state)
        {
            if (state.Step == step)
            {
                source.Cancel();
            }
        }
    }
}
