namespace Minigrad;

/// <summary>Begins parameters anew after a model was made.</summary>
public static class ModelInitialization
{
    /// <summary>
    /// Fills the parameters that a pattern chooses: <c>net.Initialize("*.Conv.weight", new Initializer.KaimingNormal(Gain.LeakyRelu(0.1)), seed: 1)</c>. An optimizer's
    /// state is not touched.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="pattern">Which parameters, by their dotted names.</param>
    /// <param name="initializer">How they begin.</param>
    /// <param name="seed">The seed; with the seed of the model and the initialiser of the declaration a parameter begins as it did.</param>
    /// <returns>The parameters that were filled, in the model's order.</returns>
    /// <exception cref="MinigradException">The pattern chooses nothing, or the initialiser needs fans that a chosen parameter lacks; nothing is written.</exception>
    public static IReadOnlyList<Parameter> Initialize(this IModel model, NamePattern pattern, Initializer initializer, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(initializer);
        IReadOnlyList<Parameter> chosen = pattern.Select(model.Parameters);
        foreach (Parameter parameter in chosen)
        {
            initializer.Check(parameter.Context(seed));
        }

        foreach (Parameter parameter in chosen)
        {
            parameter.Initialize(initializer, seed);
        }

        return chosen;
    }
}
