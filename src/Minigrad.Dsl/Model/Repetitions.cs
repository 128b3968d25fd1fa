using System.ComponentModel;

namespace Minigrad;

/// <summary>What each repetition of a block adds to a model's description. Generated constructors call this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Repetitions
{
    /// <summary>The items of several repetitions, one after another.</summary>
    /// <typeparam name="T">What a repetition adds.</typeparam>
    /// <param name="first">The index of the first repetition.</param>
    /// <param name="count">The number of repetitions.</param>
    /// <param name="items">The items of a repetition, by its index.</param>
    /// <returns>The items, those of the first repetition first.</returns>
    public static IEnumerable<T> Of<T>(int first, int count, Func<int, T[]> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Enumerable.Range(first, count).SelectMany(items);
    }
}
