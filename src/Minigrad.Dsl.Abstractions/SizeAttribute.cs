namespace Minigrad;

/// <summary>Binds a name to a size, for the texts of a model or block. On a block it is a parameter.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SizeAttribute : Attribute
{
    /// <summary>Declares a parameter that each use of the block must give.</summary>
    /// <param name="name">The name, an identifier.</param>
    public SizeAttribute(string name) => Name = name;

    /// <summary>Binds <paramref name="name"/> to <paramref name="value"/>; in a block a use may give another.</summary>
    /// <param name="name">The name, an identifier.</param>
    /// <param name="value">The size, at least 1.</param>
    public SizeAttribute(string name, int value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The size, or <see langword="null"/> where each use must give it.</summary>
    public int? Value { get; }
}
