using System.Collections;

namespace Minigrad;

/// <summary>The names of classes and their numbers.</summary>
public sealed class CategoryVocabulary : IReadOnlyList<string>
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Numbers the classes of some labels.</summary>
    /// <param name="labels">The labels, in the order of their items; each name may occur often.</param>
    /// <param name="order">How the classes are numbered.</param>
    public CategoryVocabulary(IEnumerable<string> labels, CategoryOrder order = CategoryOrder.Alphabetical)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _names = [.. labels.Distinct(StringComparer.Ordinal)];
        if (order == CategoryOrder.Alphabetical)
        {
            Array.Sort(_names, StringComparer.Ordinal);
        }

        _numbers = new(_names.Length, StringComparer.Ordinal);
        for (int i = 0; i < _names.Length; i++)
        {
            _numbers.Add(_names[i], i);
        }
    }

    /// <summary>The number of classes.</summary>
    public int Count => _names.Length;

    /// <summary>The name of a class.</summary>
    /// <param name="index">Its number.</param>
    public string this[int index] => _names[index];

    /// <summary>The number of a class.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The number, from 0.</returns>
    /// <exception cref="MinigradException">No training item has this class; the message lists the nearest names.</exception>
    public int IndexOf(string name) => _numbers.TryGetValue(name, out int index)
        ? index
        : throw new MinigradException($"There is no class '{name}' among the training items; {NearestNames.Describe(name, _names)}.");

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
