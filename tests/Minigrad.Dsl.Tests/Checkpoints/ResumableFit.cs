namespace Minigrad.Tests;

/// <summary>A small fit of everything that a checkpoint holds, made anew for each run as another process would.</summary>
internal sealed class ResumableFit
{
    private Learner<SoftmaxModel>? _learner;

    public int Epochs { get; init; } = 3;

    public int Seed { get; init; } = 1;

    public int Classes { get; init; } = 3;

    public int Samples { get; init; } = 210;

    public int BatchSize { get; init; } = 32;

    public int DataSeed { get; init; } = 3;

    public bool Validates { get; init; } = true;

    public Schedule? Schedule { get; init; } = new CosineSchedule(0.1f);

    public Optimizer Optimizer { get; init; } = new Adam(0.05f, weightDecay: 0.01f);

    public BatchCounter Counter { get; } = new();

    public SoftmaxModel Model => Learner.Model;

    private Learner<SoftmaxModel> Learner => _learner ??= new(new(2, Classes, Seed), Data(), Optimizer);

    public History Fit(IReadOnlyList<Callback>? callbacks = null, string? resume = null, CancellationToken cancellationToken = default) =>
        Learner.Fit(Epochs, Schedule, [Counter, .. callbacks ?? []], resume: resume is null ? null : Checkpoint.Read(resume), cancellationToken: cancellationToken);

    private DataLoaders Data()
    {
        float[] inputs = new float[2 * (Samples + 60)];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = MathF.Sin(i * 1.3f);
        }

        Dataset all = new(inputs, [2], Enumerable.Range(0, Samples + 60).Select(i => i * i % 3).ToArray());
        return DataLoaders.Create(all.Slice(0, Samples), Validates ? all.Slice(Samples, 60) : null, BatchSize, DataSeed);
    }
}
