using System.Collections;
using System.ComponentModel;

namespace Minigrad;

/// <summary>The repetitions of a block that a model uses several times: what <c>[Use&lt;TBlock&gt;(…, Times = 3)]</c> makes.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
public sealed class Repeated<TBlock> : IReadOnlyList<TBlock>
    where TBlock : class
{
    private readonly TBlock[] _blocks;

    /// <summary>Finds the repetitions in a model. Generated constructors call this.</summary>
    /// <param name="scope">The layers below the property's name.</param>
    /// <param name="create">Makes the handle of one repetition.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Repeated(LayerScope scope, Func<LayerScope, TBlock> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _blocks = [.. scope.Repetitions.Select(create)];
    }

    /// <summary>The number of repetitions.</summary>
    public int Count => _blocks.Length;

    /// <summary>A repetition, in the order in which they run.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <returns>The repetition.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such repetition.</exception>
    public TBlock this[int index] => _blocks[index];

    /// <summary>The repetitions in the order in which they run.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<TBlock> GetEnumerator() => ((IEnumerable<TBlock>)_blocks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
