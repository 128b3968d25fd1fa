using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Shapes;

/// <summary>The names that the texts of one class know: its <c>[Size]</c>s and the axes on the left of its signature.</summary>
/// <param name="owner">The class's name, for messages.</param>
public sealed class SizeScope(string owner)
{
    private readonly Dictionary<string, (Size Size, Place Place)> _sizes = [];
    private readonly HashSet<string> _broken = [];

    public string Owner { get; } = owner;

    /// <summary>The size of <paramref name="name"/>, or <see langword="null"/>.</summary>
    public Size? Find(string name) => _sizes.TryGetValue(name, out var bound) ? bound.Size : null;

    /// <summary>Where the name is bound.</summary>
    public Place PlaceOf(string name) => _sizes[name].Place;

    /// <summary>Whether the name is declared, but by a declaration that was refused.</summary>
    public bool IsBroken(string name) => _broken.Contains(name);

    public void Bind(string name, Size size, Place place) => _sizes[name] = (size, place);

    public void MarkBroken(string name) => _broken.Add(name);

    /// <summary>The names, for a message.</summary>
    public string Known() => _sizes.Count == 0 ? "none" : string.Join(", ", _sizes.Keys.Select(name => $"'{name}'"));
}
