namespace Minigrad.Tests;

/// <summary>
/// One parameter per feature and a loss by script, for callbacks: the loss of a batch is the sum of its inputs' means and the gradient of parameter j is the mean of feature j,
/// whatever the parameters are.
/// </summary>
internal sealed class ScriptedModel : IModel
{
    private readonly int _features;

    public ScriptedModel(int features)
    {
        _features = features;
        Parameters = new([new("weight", [features], new Initializer.Constant(0))], 0);
        Buffers = new([new("buffer", [1], new Initializer.Constant(0))], 0);
        Description = new("ScriptedModel", [new("Input", $"batch {features}")], [new("Head", $"batch {features}")], ["batch"], [new("Head", TargetKind.Values, $"batch {features}")], []);
    }

    public string Name => Description.Name;

    public ModelDescription Description { get; }

    public ParameterSet Parameters { get; }

    public ParameterSet Buffers { get; }

    public IReadOnlyList<Layer> Layers => [];

    /// <summary>Data whose training input is given and whose batches keep the set's order; validation has one sample.</summary>
    public static DataLoaders Data(float[] train, int features, int batchSize, float[]? valid = null)
    {
        Dataset Of(float[] values) => new(values, [features], new float[values.Length], [features]);
        return new(new(Of(train), batchSize), valid is null ? null : new(Of(valid), batchSize));
    }

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false)
    {
        long length = (long)maximumSizes[0] * _features;
        return new(Description, maximumSizes, [length], [length, length, length]);
    }

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace)
    {
        workspace.BeginPredict(batch.Sizes);
        batch.Input.CopyTo(workspace.Slot(0, batch.Input.Length));
        workspace.SetOutput("Head", 0, batch.Input.Length);
        return workspace.Output;
    }

    public float Evaluate(in Batch batch, Workspace workspace)
    {
        Predict(batch, workspace);
        return Loss(batch.Input, batch.Count);
    }

    public float Forward(in Batch batch, Workspace workspace)
    {
        workspace.BeginTraining(batch.Sizes);
        Span<float> input = workspace.Keep(0, batch.Input, "Input", batch.Count * _features);
        workspace.Keep(1, batch.Targets, "targets", batch.Targets.Length);
        input.CopyTo(workspace.Slot(2, input.Length));
        workspace.SetOutput("Head", 2, input.Length);
        workspace.EndForward();
        return Loss(input, batch.Count);
    }

    public void Backward(Workspace workspace)
    {
        workspace.BeginBackward();
        Parameters.EnsureGradients();
        int count = workspace.Sizes[0];
        ReadOnlySpan<float> input = workspace.Slot(0, count * _features);
        Span<float> gradients = Parameters[0].Gradients;
        for (int j = 0; j < _features; j++)
        {
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += input[(i * _features) + j];
            }

            gradients[j] += (float)(sum / count);
        }
    }

    public void ZeroGradients() => Parameters.ZeroGradients();

    private static float Loss(ReadOnlySpan<float> input, int count)
    {
        double sum = 0;
        foreach (float value in input)
        {
            sum += value;
        }

        return (float)(sum / count);
    }
}
