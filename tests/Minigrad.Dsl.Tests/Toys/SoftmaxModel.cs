using Minigrad.Kernels;

namespace Minigrad.Tests;

/// <summary>Softmax regression: logits = x·W, with the cross-entropy. The smallest model with labels, on the kernels.</summary>
internal sealed class SoftmaxModel : IModel
{
    private readonly int _features;
    private readonly int _classes;

    public SoftmaxModel(int features, int classes, int seed = 0, string inputShape = "", int? ignoredIndex = null)
    {
        _features = features;
        _classes = classes;
        Parameters = new([new("Head.weight", [features, classes], new Initializer.Uniform(1 / MathF.Sqrt(features)))], seed);
        Buffers = new([], seed);
        string shape = inputShape.Length > 0 ? inputShape : $"batch {features}";
        Description = new("SoftmaxModel", [new("Input", shape)], [new("Head", $"batch {classes}")], ["batch"], [new("Head", TargetKind.Labels, "batch") { IgnoredIndex = ignoredIndex }], []);
        Layers = [new(new("Head", "Linear", ["Input"], $"batch {classes}", features * classes, ""), [.. Parameters])];
    }

    public string Name => Description.Name;

    public ModelDescription Description { get; }

    public ParameterSet Parameters { get; }

    public ParameterSet Buffers { get; }

    public IReadOnlyList<Layer> Layers { get; }

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false)
    {
        long batch = maximumSizes[0];
        return new(Description, maximumSizes, [batch * _classes], [batch * _features, batch * _classes, batch * _classes]);
    }

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace)
    {
        workspace.BeginPredict(batch.Sizes);
        workspace.CheckLength(batch.Input.Length, "Input", batch.Count * _features);
        Apply(batch.Input, workspace.Slot(0, batch.Count * _classes), batch.Count);
        workspace.SetOutput("Head", 0, batch.Count * _classes);
        return workspace.Output;
    }

    public float Evaluate(in Batch batch, Workspace workspace) => CrossEntropy.Loss(Predict(batch, workspace), batch.Labels, batch.Count, _classes, new(ignoredIndex: Description.IgnoredIndex));

    public float Forward(in Batch batch, Workspace workspace)
    {
        workspace.BeginTraining(batch.Sizes);
        Span<float> input = workspace.Keep(0, batch.Input, "Input", batch.Count * _features);
        ReadOnlySpan<int> labels = workspace.KeepLabels(batch.Labels, batch.Count);
        Span<float> logits = workspace.Slot(1, batch.Count * _classes);
        Apply(input, logits, batch.Count);
        float loss = CrossEntropy.Loss(logits, labels, batch.Count, _classes, new(ignoredIndex: Description.IgnoredIndex), workspace.LabelMix);
        workspace.SetOutput("Head", 1, batch.Count * _classes);
        workspace.EndForward();
        return loss;
    }

    public void Backward(Workspace workspace)
    {
        workspace.BeginBackward();
        Parameters.EnsureGradients();
        int count = workspace.Sizes[0];
        Span<float> gradient = workspace.Slot(2, count * _classes);
        CrossEntropy.Gradient(workspace.Slot(1, count * _classes), workspace.Labels, count, _classes, 1f, gradient, new(ignoredIndex: Description.IgnoredIndex), workspace.LabelMix);
        Gemm.Multiply(
            _features, _classes, count, workspace.Slot(0, count * _features), 1, _features, gradient, _classes, 1, Parameters[0].Gradients, _classes, accumulate: true);
    }

    public void ZeroGradients() => Parameters.ZeroGradients();

    private void Apply(ReadOnlySpan<float> input, Span<float> logits, int count) =>
        Gemm.Multiply(count, _classes, _features, input, _features, 1, Parameters[0].Values, _classes, 1, logits, _classes);
}
