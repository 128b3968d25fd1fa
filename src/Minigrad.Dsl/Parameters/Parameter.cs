namespace Minigrad;

/// <summary>A named, shaped view of a model's learned values. Its memory belongs to its <see cref="ParameterSet"/>.</summary>
public sealed class Parameter
{
    private readonly ParameterSet _owner;
    private readonly int _index;

    internal Parameter(ParameterSet owner, ParameterDescription description, int index, int offset, int length)
    {
        _owner = owner;
        Name = description.Name;
        Shape = Array.AsReadOnly([.. description.Shape]);
        Fans = description.Fans ?? Minigrad.Fans.Of(description.Shape);
        _index = index;
        Offset = offset;
        Length = length;
    }

    /// <summary>The dotted name: <c>Stem.Conv.weight</c>.</summary>
    public string Name { get; }

    /// <summary>The sizes, row-major; empty for a scalar.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>How the values connect inputs with outputs; null for a bias and the like.</summary>
    public Fans? Fans { get; }

    /// <summary>Where the values start in <see cref="ParameterSet.Values"/>, in elements; a multiple of 16.</summary>
    public int Offset { get; }

    /// <summary>The number of elements: the product of <see cref="Shape"/>.</summary>
    public int Length { get; }

    /// <summary>The values, row-major, writable.</summary>
    public Span<float> Values => _owner.Values.Slice(Offset, Length);

    /// <summary>The loss's gradient, of the same layout as <see cref="Values"/>.</summary>
    /// <exception cref="MinigradException">There are no gradients yet; see <see cref="ParameterSet.HasGradients"/>.</exception>
    public Span<float> Gradients => _owner.Gradients.Slice(Offset, Length);

    /// <summary>Name, shape and values as they are when a file is written.</summary>
    internal SafeTensor Tensor => new(Name, [.. Shape], _owner.Memory.Slice(Offset, Length));

    /// <summary>Begins the values anew.</summary>
    /// <param name="initializer">How.</param>
    /// <param name="seed">The seed; with the model's seed and the initialiser of the declaration the values are those that the model began with.</param>
    /// <exception cref="MinigradException">The initialiser needs fans, and the parameter has none; nothing is written.</exception>
    public void Initialize(Initializer initializer, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        initializer.Fill(Values, Context(seed));
    }

    internal InitializerContext Context(int seed) => new(Name, seed, _index, Fans);

    /// <summary>Name and shape: <c>Head.weight [10, 32]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} [{string.Join(", ", Shape)}]";
}
