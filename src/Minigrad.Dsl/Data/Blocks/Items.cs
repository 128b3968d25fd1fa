using System.Collections;

namespace Minigrad;

/// <summary>What a data set is made from before anything is read: file paths, rows, identifiers. Immutable, in order.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="items">The items.</param>
public sealed class Items<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>Divides the items into those to train on and those to validate with, each in the order that they have here.</summary>
    /// <param name="splitter">Where an item belongs; see <see cref="Splitter"/> for the usual ones.</param>
    /// <returns>Both parts; an item that belongs to neither is left out.</returns>
    public SplitItems<T> Split(Func<T, SplitPart> splitter)
    {
        ArgumentNullException.ThrowIfNull(splitter);
        ILookup<SplitPart, T> parts = items.ToLookup(splitter);
        return new(new([.. parts[SplitPart.Train]]), new([.. parts[SplitPart.Valid]]));
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of items and the first ones.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        const int Shown = 3;
        return $"{Count} items: {string.Join(", ", items.Take(Shown))}{(Count > Shown ? ", …" : "")}";
    }
}
