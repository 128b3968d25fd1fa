namespace Minigrad.Tests;

/// <summary>y = w·x + b for features values a sample, with the mean squared error: the smallest model with target values, written by hand in plain loops.</summary>
internal sealed class LinearModel : IModel
{
    private readonly int _features;

    public LinearModel(int features, int seed = 0)
    {
        _features = features;
        Parameters = new([new("weight", [features], new Initializer.Uniform(0.5f)), new("bias", [], new Initializer.Constant(0))], seed);
        Buffers = new([], seed);
        Description = new("LinearModel", [new("Input", $"batch {features}")], [new("Head", "batch 1")], ["batch"], [new("Head", TargetKind.Values, "batch 1")], []);
        Layers = [new(new("Head", "Linear", ["Input"], "batch 1", features + 1, ""), [.. Parameters])];
    }

    public string Name => Description.Name;

    public ModelDescription Description { get; }

    public ParameterSet Parameters { get; }

    public ParameterSet Buffers { get; }

    public IReadOnlyList<Layer> Layers { get; }

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false)
    {
        long batch = maximumSizes[0];
        return new(Description, maximumSizes, [batch], [batch * _features, batch, batch]);
    }

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace)
    {
        workspace.BeginPredict(batch.Sizes);
        workspace.CheckLength(batch.Input.Length, "Input", batch.Count * _features);
        Apply(batch.Input, workspace.Slot(0, batch.Count));
        workspace.SetOutput("Head", 0, batch.Count);
        return workspace.Output;
    }

    public float Evaluate(in Batch batch, Workspace workspace)
    {
        ReadOnlySpan<float> output = Predict(batch, workspace);
        return Loss(output, batch.Targets);
    }

    public float Forward(in Batch batch, Workspace workspace)
    {
        workspace.BeginTraining(batch.Sizes);
        Span<float> input = workspace.Keep(0, batch.Input, "Input", batch.Count * _features);
        Span<float> targets = workspace.Keep(1, batch.Targets, "targets", batch.Count);
        Span<float> output = workspace.Slot(2, batch.Count);
        Apply(input, output);
        workspace.SetOutput("Head", 2, batch.Count);
        workspace.EndForward();
        return Loss(output, targets);
    }

    public void Backward(Workspace workspace)
    {
        workspace.BeginBackward();
        Parameters.EnsureGradients();
        int count = workspace.Sizes[0];
        Span<float> input = workspace.Slot(0, count * _features), targets = workspace.Slot(1, count), output = workspace.Slot(2, count);
        Span<float> weight = Parameters[0].Gradients, bias = Parameters[1].Gradients;
        for (int i = 0; i < count; i++)
        {
            float gradient = 2 * (output[i] - targets[i]) / count;
            bias[0] += gradient;
            for (int j = 0; j < _features; j++)
            {
                weight[j] += gradient * input[(i * _features) + j];
            }
        }
    }

    public void ZeroGradients() => Parameters.ZeroGradients();

    private static float Loss(ReadOnlySpan<float> output, ReadOnlySpan<float> targets)
    {
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            sum += (output[i] - targets[i]) * (double)(output[i] - targets[i]);
        }

        return (float)(sum / output.Length);
    }

    private void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        ReadOnlySpan<float> weight = Parameters[0].Values;
        for (int i = 0; i < output.Length; i++)
        {
            double sum = Parameters[1].Values[0];
            for (int j = 0; j < _features; j++)
            {
                sum += input[(i * _features) + j] * (double)weight[j];
            }

            output[i] = (float)sum;
        }
    }
}
