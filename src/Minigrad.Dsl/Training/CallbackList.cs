namespace Minigrad;

/// <summary>The callbacks of a fit in the order in which they run.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _callbacks;
    private int _prepared;

    public CallbackList(IEnumerable<Callback> callbacks)
    {
        _callbacks = [.. callbacks.OrderBy(callback => callback.Order)];
        foreach (Callback callback in _callbacks)
        {
            if (_callbacks.Count(other => ReferenceEquals(other, callback)) > 1)
            {
                throw new MinigradException($"The same {callback.GetType().Name} was given twice; it would get every event twice: give it to the learner or to the fit.");
            }
        }
    }

    public IReadOnlyList<Callback> Items => _callbacks;

    /// <summary>One event for all. What one throws names callback and event.</summary>
    public void Raise(TrainingState state, string name, Action<Callback, TrainingState> handler)
    {
        state.Event = name;
        foreach (Callback callback in _callbacks)
        {
            Invoke(callback, state, handler);
        }
    }

    public void RaiseBeforeFit(TrainingState state)
    {
        state.Event = nameof(Callback.BeforeFit);
        for (_prepared = 0; _prepared < _callbacks.Length; _prepared++)
        {
            Invoke(_callbacks[_prepared], state, static (callback, state) => callback.BeforeFit(state));
        }
    }

    /// <summary>The last event, for each callback whose first one succeeded. An exception of one does not keep it from the others.</summary>
    /// <returns>The first exception.</returns>
    public Exception? RaiseAfterFit(TrainingState state)
    {
        Exception? first = null;
        state.Event = nameof(Callback.AfterFit);
        foreach (Callback callback in _callbacks.AsSpan(0, _prepared))
        {
            try
            {
                Invoke(callback, state, static (callback, state) => callback.AfterFit(state));
            }
            catch (Exception exception) when (exception is MinigradException or OperationCanceledException)
            {
                first ??= exception;
            }
        }

        return first;
    }

    private static void Invoke(Callback callback, TrainingState state, Action<Callback, TrainingState> handler)
    {
        try
        {
            handler(callback, state);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new MinigradException($"Callback {callback.GetType().Name} failed in {state.Event}{state.Place}: {exception.Message}", exception);
        }
    }
}
