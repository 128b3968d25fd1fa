namespace Minigrad.Testing.Tests;

/// <summary>A model whose backward pass is wrong: afterwards <paramref name="spoil"/> changes its gradients.</summary>
internal sealed class Skewed(IModel model, Action<ParameterSet> spoil) : IModel
{
    public string Name => model.Name;

    public ModelDescription Description => model.Description;

    public ParameterSet Parameters => model.Parameters;

    public ParameterSet Buffers => model.Buffers;

    public IReadOnlyList<Layer> Layers => model.Layers;

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false) => model.CreateWorkspace(maximumSizes, inputGradient);

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace) => model.Predict(batch, workspace);

    public float Evaluate(in Batch batch, Workspace workspace) => model.Evaluate(batch, workspace);

    public float Forward(in Batch batch, Workspace workspace) => model.Forward(batch, workspace);

    public void Backward(Workspace workspace)
    {
        model.Backward(workspace);
        spoil(model.Parameters);
    }

    public void ZeroGradients() => model.ZeroGradients();
}
