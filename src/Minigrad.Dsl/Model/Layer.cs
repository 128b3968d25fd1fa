namespace Minigrad;

/// <summary>A handle on one layer of a model: its description and its learned values.</summary>
public sealed class Layer
{
    private readonly LayerDescription _description;

    /// <summary>Creates the handle. Generated constructors call this.</summary>
    /// <param name="description">What is known of the layer at compile time.</param>
    /// <param name="parameters">The parameters that the layer owns, or shares with the layer it is tied to, named <c>{layer}.{role}</c>.</param>
    public Layer(LayerDescription description, IReadOnlyList<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(parameters);
        _description = description;
        Parameters = parameters;
    }

    /// <summary>The dotted name from the model down: <c>Stem.Conv</c>.</summary>
    public string Name => _description.Name;

    /// <summary>The layer's kind as the field calls it: <c>Conv2d</c>.</summary>
    public string Kind => _description.Kind;

    /// <summary>The output's axes in order, separated by spaces: <c>batch 8 14 14</c>.</summary>
    public string Shape => _description.Shape;

    /// <summary>The parameters that the layer owns or shares; empty for a layer without any.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The parameter whose name ends in <c>.weight</c>.</summary>
    /// <exception cref="MinigradException">The layer has no weight.</exception>
    public Parameter Weight => Find("weight");

    /// <summary>The parameter whose name ends in <c>.bias</c>.</summary>
    /// <exception cref="MinigradException">The layer has no bias.</exception>
    public Parameter Bias => Find("bias");

    /// <summary>Name, kind and shape: <c>Stem.Conv: Conv2d, batch 8 14 14</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {Kind}, {Shape}";

    private Parameter Find(string role)
    {
        foreach (Parameter parameter in Parameters)
        {
            // A tied layer shares a parameter under its owner's name, so only the last part of the name says the role.
            if (parameter.Name.EndsWith(role, StringComparison.Ordinal)
                && (parameter.Name.Length == role.Length || parameter.Name[^(role.Length + 1)] == '.'))
            {
                return parameter;
            }
        }

        string owned = Parameters.Count == 0 ? "it has no parameters" : "it has " + string.Join(", ", Parameters.Select(parameter => parameter.Name));
        throw new MinigradException($"Layer '{Name}' ({Kind}, {Shape}) has no {role}: {owned}.");
    }
}
