namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Items that belong to the repetitions of one block, or to none.</summary>
/// <typeparam name="T">What belongs to layers.</typeparam>
public sealed class RepeatedRun<T>
{
    private readonly List<List<T>> _repetitions = [[]];
    private int _last;

    /// <summary>Begins a run that has no items yet.</summary>
    public RepeatedRun((string Block, int Index)? repetition)
    {
        (Block, First) = repetition ?? ("", 0);
        _last = First;
    }

    /// <summary>The block's dotted name; empty where the items are no repetition's.</summary>
    public string Block { get; }

    /// <summary>The index of the first repetition.</summary>
    public int First { get; }

    /// <summary>The difference between an index and the next, 1 or -1.</summary>
    public int Direction => _last < First ? -1 : 1;

    /// <summary>The items of each repetition; those of none are one list.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Repetitions => _repetitions;

    /// <summary>Rolls the repetitions as far as their texts are the same but for the index.</summary>
    /// <param name="texts">The texts of a repetition, with <see cref="Hole"/>s.</param>
    public IReadOnlyList<Roll> Rolls(Func<IReadOnlyList<T>, IReadOnlyList<string>> texts) => Roll.All(First, Direction, [.. _repetitions.Select(texts)]);

    /// <summary>Whether an item of this repetition, or of none, goes on with the run.</summary>
    public bool Takes((string Block, int Index)? repetition) => repetition is { } of
        ? of.Block == Block && (of.Index == _last || (_repetitions.Count == 1 ? Math.Abs(of.Index - _last) == 1 : of.Index == _last + Direction))
        : Block.Length == 0;

    /// <summary>Adds an item that the run takes.</summary>
    public void Add((string Block, int Index)? repetition, T item)
    {
        if (repetition is { } of && of.Index != _last)
        {
            _repetitions.Add([]);
            _last = of.Index;
        }

        _repetitions[_repetitions.Count - 1].Add(item);
    }
}
