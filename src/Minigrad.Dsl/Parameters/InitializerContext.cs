namespace Minigrad;

/// <summary>Which values an <see cref="Initializer"/> fills.</summary>
/// <param name="name">The parameter's name, for messages.</param>
/// <param name="seed">The seed.</param>
/// <param name="index">The parameter's index in its model: parameters draw independent numbers.</param>
/// <param name="fans">How the parameter connects inputs with outputs, or null.</param>
public readonly struct InitializerContext(string name, int seed, int index, Fans? fans)
{
    private readonly Fans? _fans = fans;

    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>The seed.</summary>
    public int Seed { get; } = seed;

    /// <summary>The parameter's index in its model.</summary>
    public int Index { get; } = index;

    /// <summary>How the parameter connects inputs with outputs.</summary>
    /// <exception cref="MinigradException">It has no fans, as a bias.</exception>
    public Fans Fans => _fans ?? throw new MinigradException(
        $"'{Name}' has no fan-in, because it is no weight of at least two axes: use a constant, or choose the weights alone with a pattern such as '*.weight'.");

    /// <summary>The key of the parameter's random numbers.</summary>
    internal ulong Key => CounterRandom.Key(Seed, Index);
}
