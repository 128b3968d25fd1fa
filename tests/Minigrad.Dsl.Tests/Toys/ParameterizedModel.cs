using Xunit;

namespace Minigrad.Tests;

/// <summary>Parameters without layers that compute, and gradients by formula: all that an optimizer sees of a model.</summary>
internal sealed class ParameterizedModel : IModel
{
    /// <summary>One parameter named <c>weight</c>, normally distributed.</summary>
    public ParameterizedModel(int length, int seed)
        : this(seed, ("weight", "Linear", length))
    {
    }

    /// <summary>Parameters by name and length; each belongs to a layer named by all before its last dot.</summary>
    public ParameterizedModel(int seed, params (string Name, string Kind, int Length)[] parameters)
    {
        Parameters = new([.. parameters.Select(parameter => new ParameterDescription(parameter.Name, [parameter.Length], new Initializer.Normal(1)))], seed);
        Layers = [.. parameters.Where(parameter => parameter.Name.Contains('.')).GroupBy(parameter => parameter.Name[..parameter.Name.LastIndexOf('.')], (name, own) => new Layer(
            LayerOf(name, own.First().Kind, own.Sum(parameter => parameter.Length)),
            [.. own.Select(parameter => Parameters[parameter.Name])]))];
    }

    public string Name => "ParameterizedModel";

    public ModelDescription Description { get; } = new("ParameterizedModel", [], [], ["batch"], [], []);

    public ParameterSet Parameters { get; }

    public ParameterSet Buffers { get; } = new([], seed: 0);

    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>A convolution with batch normalisation, another one, and a linear layer: names as a generated model has them.</summary>
    public static ParameterizedModel Network(int seed) => new(
        seed,
        ("Stem.Conv.weight", "Conv2d", 37),
        ("Stem.Conv.bias", "Conv2d", 5),
        ("Stem.Norm.weight", "BatchNorm", 5),
        ("Stem.Norm.bias", "BatchNorm", 5),
        ("Down.Conv.weight", "Conv2d", 50),
        ("Head.weight", "Linear", 33),
        ("Head.bias", "Linear", 3));

    /// <summary>The gradient of an element, by its index in the flat array.</summary>
    public static float Gradient(int step, int index) => MathF.Sin((step * 1.7f) + (index * 0.3f));

    public void SetGradients(int step)
    {
        Parameters.EnsureGradients();
        foreach (Parameter parameter in Parameters)
        {
            for (int i = 0; i < parameter.Length; i++)
            {
                parameter.Gradients[i] = Gradient(step, parameter.Offset + i);
            }
        }
    }

    /// <summary>Takes steps, each with gradients of its own.</summary>
    public void Train(Optimizer optimizer, int steps, int first = 1)
    {
        for (int step = first; step < first + steps; step++)
        {
            SetGradients(step);
            optimizer.Step(this);
        }
    }

    public float[] Values(string parameter) => Parameters[parameter].Values.ToArray();

    public double[] DoubleValues() => Array.ConvertAll(Parameters[0].Values.ToArray(), value => (double)value);

    /// <summary>Fails unless the values are the expected ones but for rounding.</summary>
    public void AssertValues(double[] expected)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], Parameters[0].Values[i], 2e-6 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false) => new(Description, maximumSizes, [], []);

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace) => [];

    public float Evaluate(in Batch batch, Workspace workspace) => 0;

    public float Forward(in Batch batch, Workspace workspace) => 0;

    public void Backward(Workspace workspace)
    {
    }

    public void ZeroGradients() => Parameters.ZeroGradients();

    private static LayerDescription LayerOf(string name, string kind, long parameters) => new(name, kind, ["Input"], "batch", parameters, "");
}
