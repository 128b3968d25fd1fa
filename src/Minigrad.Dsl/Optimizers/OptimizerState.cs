namespace Minigrad;

/// <summary>What an optimizer remembers of one model: the number of steps and, for each value it averages, one float per parameter element.</summary>
public sealed class OptimizerState
{
    private readonly int _length;
    private AlignedBuffer?[] _slots = [];

    internal OptimizerState(int length) => _length = length;

    /// <summary>The steps taken, the one in progress included: 1 during the first.</summary>
    public long Step { get; internal set; }

    /// <summary>One remembered value per parameter element, in the layout of <see cref="ParameterSet.Values"/>; zero at first.</summary>
    /// <param name="index">Which of the rule's remembered values, from 0.</param>
    /// <returns>The values, 64-byte aligned.</returns>
    public Span<float> Slot(int index)
    {
        if (index >= _slots.Length)
        {
            Array.Resize(ref _slots, index + 1);
        }

        return (_slots[index] ??= new(_length)).Span;
    }
}
