namespace Minigrad.Tests;

/// <summary>Parameters and buffers under given names, and nothing that computes: all that a file sees of a model.</summary>
internal sealed class NamedModel(ParameterDescription[] parameters, ParameterDescription[] buffers, int seed) : IModel
{
    /// <summary>A convolution with batch normalisation and a head.</summary>
    public NamedModel(int seed = 0, int classes = 3)
        : this(
            [
                new("Stem.Conv.weight", [4, 1, 3, 3], new Initializer.Uniform(1)),
                new("Stem.Norm.weight", [4], new Initializer.Uniform(1)),
                new("Head.weight", [classes, 4], new Initializer.Uniform(1)),
                new("Scale", [], new Initializer.Uniform(1)),
            ],
            [new("Stem.Norm.running_mean", [4], new Initializer.Uniform(1)), new("Stem.Norm.running_var", [4], new Initializer.Uniform(1))],
            seed)
    {
    }

    public string Name => "NamedModel";

    public ModelDescription Description { get; } = new("NamedModel", [], [], ["batch"], [], []);

    public ParameterSet Parameters { get; } = new(parameters, seed);

    public ParameterSet Buffers { get; } = new(buffers, seed + 1000);

    public IReadOnlyList<Layer> Layers => [];

    public string Checksum => Parameters.Checksum + Buffers.Checksum;

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false) => throw new NotSupportedException();

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace) => throw new NotSupportedException();

    public float Evaluate(in Batch batch, Workspace workspace) => throw new NotSupportedException();

    public float Forward(in Batch batch, Workspace workspace) => throw new NotSupportedException();

    public void Backward(Workspace workspace) => throw new NotSupportedException();

    public void ZeroGradients() => Parameters.ZeroGradients();
}
