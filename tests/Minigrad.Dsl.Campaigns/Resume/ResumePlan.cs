using System.Globalization;

namespace Minigrad.Campaigns.Resume;

/// <summary>A training that can be killed and resumed, all of it chosen by a seed.</summary>
internal sealed class ResumePlan
{
    private const int Classes = 5;
    private const int SampleLength = 144;
    private readonly int _seed;
    private readonly int _epochs;
    private readonly int _batch;
    private readonly int _samples;
    private readonly int _everySteps;
    private readonly bool _adam;

    /// <summary>Chooses.</summary>
    /// <param name="seed">The seed.</param>
    public ResumePlan(int seed)
    {
        Random random = new(seed);
        _seed = seed;
        _epochs = random.Next(2, 5);
        _batch = random.Next(16, 49);
        _samples = random.Next(300, 800);
        _everySteps = random.Next(0, 7);
        _adam = random.Next(4) > 0;
        Name = random.Next(2) == 0 ? "training.safetensors" : "training-{epoch}-{step}.safetensors";
    }

    /// <summary>What checkpoints are called.</summary>
    public string Name { get; }

    /// <summary>Trains, or goes on from the folder's newest checkpoint.</summary>
    /// <param name="folder">The folder of checkpoints.</param>
    /// <param name="resume">The checkpoint to go on from; the newest if null, and if there is none the training begins.</param>
    /// <param name="everySteps">How often to save; as chosen if null, and then not all are kept.</param>
    /// <param name="path">What checkpoints are called; as chosen if null.</param>
    /// <returns>All that has to be the same at the end, as lines.</returns>
    public string Train(string folder, string? resume = null, int? everySteps = null, string? path = null)
    {
        ResumeNet net = new(_seed);
        Dataset train = Draw(_samples, _seed), valid = Draw(100, _seed + 1);
        Optimizer optimizer = _adam ? new Adam(weightDecay: 1e-4f) : new Sgd(0.01f, momentum: 0.9f);
        Learner<ResumeNet> learner = new(net, DataLoaders.Create(train, valid, _batch, _seed), optimizer);
        path = Path.Combine(folder, path ?? Name);
        int keep = everySteps is null && Name.Contains('{', StringComparison.Ordinal) ? 3 : 0;
        Checkpoint checkpoint = new(path, everySteps ?? _everySteps, keep: keep);

        History history = learner.Fit(_epochs, new OneCycleSchedule(_adam ? 0.01f : 0.1f), [checkpoint], resume: resume is null ? Checkpoint.ReadLatest(path) : Checkpoint.Read(resume));

        IEnumerable<string> epochs = history.Epochs.Select(epoch => string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch.Epoch}: {epoch.Steps} steps, train {epoch.Train.Loss:R} {epoch.Train.Accuracy:R}, valid {epoch.Valid!.Loss:R} {epoch.Valid.Accuracy:R}"));
        return string.Join('\n', [$"parameters {net.Parameters.Checksum}", $"buffers {net.Buffers.Checksum}", $"{history.StopReason} after {history.Steps} steps", .. epochs]);
    }

    /// <summary>What was chosen.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{_epochs} epochs of {_samples} samples in batches of {_batch}, {(_adam ? "Adam" : "Sgd")}, a checkpoint every {_everySteps} steps and every epoch, in {Name}";

    // Noise around a random picture of each class.
    private static Dataset Draw(int count, int seed)
    {
        Random pictures = new(17), random = new(seed);
        float[] means = [.. Enumerable.Range(0, Classes * SampleLength).Select(_ => pictures.NextSingle())];
        float[] inputs = new float[count * SampleLength];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(Classes);
            for (int j = 0; j < SampleLength; j++)
            {
                inputs[(i * SampleLength) + j] = means[(labels[i] * SampleLength) + j] + (2 * random.NextSingle()) - 1;
            }
        }

        return new(inputs, [1, 12, 12], labels);
    }
}
