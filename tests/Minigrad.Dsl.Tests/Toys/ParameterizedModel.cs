using Xunit;

namespace Minigrad.Tests;

/// <summary>One parameter of a given length and gradients by formula: all that an optimizer sees of a model.</summary>
internal sealed class ParameterizedModel(int length, int seed) : IModel
{
    public string Name => "ParameterizedModel";

    public ModelDescription Description { get; } = new("ParameterizedModel", [], [], ["batch"], TargetKind.None, []);

    public ParameterSet Parameters { get; } = new([new("weight", [length], new Initializer.Normal(1))], seed);

    public ParameterSet Buffers { get; } = new([], seed);

    public IReadOnlyList<Layer> Layers => [];

    public static float Gradient(int step, int index) => MathF.Sin((step * 1.7f) + (index * 0.3f));

    public void SetGradients(int step)
    {
        Parameters.EnsureGradients();
        Span<float> gradients = Parameters[0].Gradients;
        for (int i = 0; i < gradients.Length; i++)
        {
            gradients[i] = Gradient(step, i);
        }
    }

    public double[] DoubleValues() => Array.ConvertAll(Parameters[0].Values.ToArray(), value => (double)value);

    /// <summary>Fails unless the values are the expected ones but for rounding.</summary>
    public void AssertValues(double[] expected)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], Parameters[0].Values[i], 2e-6 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    public Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes) => new(Name, Description.RuntimeAxes, maximumSizes, [], []);

    public ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace) => [];

    public float Evaluate(in Batch batch, Workspace workspace) => 0;

    public float Forward(in Batch batch, Workspace workspace) => 0;

    public void Backward(Workspace workspace)
    {
    }

    public void ZeroGradients() => Parameters.ZeroGradients();
}
