namespace Minigrad.Generators.Emit;

/// <summary>A generated method: one step, shared by all steps of the same code.</summary>
/// <param name="name">Its name.</param>
/// <param name="parameters">Its parameter list.</param>
/// <param name="shapes">The shapes of what it reads and writes, for a reader.</param>
/// <param name="code">Its body.</param>
/// <param name="isGradient">Whether it belongs to the backward pass.</param>
public sealed class StepMethod(string name, string parameters, string shapes, StepCode code, bool isGradient)
{
    private readonly List<string> _layers = [];
    private readonly HashSet<string> _known = [];

    public string Name => name;

    /// <summary>Says that a step of these layers calls it.</summary>
    public void AddLayers(string layers)
    {
        if (_known.Add(layers))
        {
            _layers.Add(layers);
        }
    }

    public void Write(CodeWriter writer)
    {
        string layers = _layers.Count <= 3 ? string.Join("; ", _layers) : $"{_layers[0]} and {Literal.Integer(_layers.Count - 1)} more";
        writer.Line()
            .Line($"// {(isGradient ? "Gradient of " : "")}{layers}: {code.Equation}")
            .Line($"// {shapes}")
            .Open($"private static void {name}({parameters})")
            .Line(string.Join("\n", code.Lines))
            .Close();
    }
}
