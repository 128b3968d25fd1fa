namespace Minigrad;

/// <summary>
/// Takes one optimizer step for several batches, with the mean gradient over all their samples, as one large batch would give it: batches of different sizes count by
/// their size (by the rows that count, where the loss ignores a label), and the last group of an epoch takes its step with the batches that it has.
/// </summary>
/// <remarks>
/// Layers that compute over the batch, such as batch normalisation, still see the single batches. A loss with class weights divides by the weights of its own batch, so with it
/// a step is only near that of one large batch.
/// </remarks>
public sealed class GradientAccumulation : Callback
{
    private readonly int _batches;
    private int _count;
    private int _unit;
    private int _weight;
    private long _total;
    private float _scaled;
    private bool _added;

    /// <summary>Creates the callback.</summary>
    /// <param name="batches">The number of batches for each step, at least 1.</param>
    /// <exception cref="MinigradException">The number is less than 1.</exception>
    public GradientAccumulation(int batches)
    {
        if (batches < 1)
        {
            throw new MinigradException($"GradientAccumulation: there are {batches} batches for each step; it must be at least 1.");
        }

        _batches = batches;
    }

    /// <inheritdoc/>
    public override void BeforeEpoch(TrainingState state) => Clear();

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state) => (_scaled, _added) = (1, false);

    /// <inheritdoc/>
    public override void AfterLoss(TrainingState state)
    {
        _weight = state.IsTraining ? state.Reader.Batch.Weight : 0;
        if (_unit > 0 && _weight > 0 && _weight != _unit)
        {
            // The backward pass adds this batch's mean gradient as it is: until then the others stand on the scale on which that is its share.
            _scaled = (float)_unit / _weight;
            GradientScale.Multiply(state.Model.Parameters.Gradients, _scaled);
        }
    }

    /// <inheritdoc/>
    public override void AfterBackward(TrainingState state)
    {
        _added = true;
        _unit = _unit == 0 ? _weight : _unit;
        _count++;
        _total += _weight;
        bool last = _count == _batches || state.Batch == state.Batches;
        double factor = _scaled == 1 ? 1 : (double)_weight / _unit;
        factor *= last && _total > 0 ? (double)_unit / _total : 1;
        if (factor != 1)
        {
            GradientScale.Multiply(state.Model.Parameters.Gradients, (float)factor);
        }

        if (last)
        {
            Clear();
        }
        else
        {
            state.SkipStep();
        }
    }

    /// <inheritdoc/>
    public override void AfterCancelBatch(TrainingState state)
    {
        if (!state.IsTraining)
        {
            return;
        }

        // A batch that is left after its backward pass takes the waiting gradients with it.
        if (_added)
        {
            Clear();
        }
        else if (_scaled != 1)
        {
            GradientScale.Multiply(state.Model.Parameters.Gradients, 1 / _scaled);
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("count", _count);
        state.Set("unit", _unit);
        state.Set("total", _total);
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) =>
        (_count, _unit, _total) = ((int)state.GetLong("count"), (int)state.GetLong("unit"), state.GetLong("total"));

    private void Clear() => (_count, _unit, _total) = (0, 0, 0);
}
