using System.Globalization;

namespace Minigrad;

/// <summary>Second labels that a caller gave for the next training run, and those of the run in progress.</summary>
internal sealed class LabelMixBuffer
{
    private int[] _other = [];
    private float[] _share = [];
    private int _count;
    private State _state;

    private enum State
    {
        None,
        Given,
        Begun,
        InUse,
    }

    /// <summary>What the run in progress reads; empty without a mix.</summary>
    public LabelMix Current => _state == State.InUse ? new(_other.AsSpan(0, _count), _share.AsSpan(0, _count)) : default;

    public void Give(string model, ReadOnlySpan<int> other, ReadOnlySpan<float> share)
    {
        if (other.Length != share.Length)
        {
            throw new MinigradException($"{model}: MixLabels was given {other.Length} labels but {share.Length} shares; every row of the batch needs one of each.");
        }

        for (int i = 0; i < share.Length; i++)
        {
            if (!(share[i] >= 0f && share[i] <= 1f))
            {
                throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"{model}: MixLabels was given the share {share[i]} for row {i}; a share is from 0 to 1."));
            }
        }

        if (_other.Length < other.Length)
        {
            (_other, _share) = (new int[other.Length], new float[other.Length]);
        }

        other.CopyTo(_other);
        share.CopyTo(_share);
        _count = other.Length;
        _state = _count == 0 ? State.None : State.Given;
    }

    /// <summary>A training run begins: what was given is for it, what an earlier run had is gone.</summary>
    public void Begin() => _state = _state == State.Given ? State.Begun : State.None;

    /// <summary>The run has labels.</summary>
    public void Take(string model, int labels)
    {
        if (_state != State.Begun)
        {
            return;
        }

        _state = State.InUse;
        if (labels != _count)
        {
            _state = State.None;
            throw new MinigradException($"{model}: MixLabels was given {_count} labels, but the batch has {labels}; every row needs one.");
        }
    }

    /// <summary>The run's forward pass ends.</summary>
    public void End(string model)
    {
        if (_state == State.Begun)
        {
            _state = State.None;
            throw new MinigradException($"{model}: labels were mixed, but that is for a model whose only loss takes labels: mix the target values instead.");
        }
    }
}
