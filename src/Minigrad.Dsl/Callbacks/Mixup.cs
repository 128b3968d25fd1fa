using System.Globalization;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Trains on mixtures of samples (Zhang, Cissé, Dauphin and Lopez-Paz, 2018): each sample of a training batch becomes <c>λ·own + (1 - λ)·partner</c> in its inputs, and so do
/// its loss for labels, of a model with no other loss, or its target values. The partners are the batch in a random order; λ is drawn for each sample from Beta(α, α), and the larger of λ and 1 - λ is the
/// sample's own share, so that it stays the one that it is measured by. Validation is left alone.
/// </summary>
/// <remarks>All draws are pure functions of the seed and the number of batches mixed so far, which a checkpoint keeps. After the first batch nothing is allocated.</remarks>
public sealed class Mixup : Callback
{
    private readonly double _alpha;
    private readonly int _seed;
    private int[] _partners = [];
    private float[] _shares = [];
    private int[] _otherLabels = [];
    private float[] _rowShares = [];
    private AlignedBuffer? _original;
    private int _samples;
    private long _batches;

    /// <summary>Creates the callback.</summary>
    /// <param name="alpha">α, positive and finite: near 0 samples hardly mix, 1 makes every share from one half to one equally likely.</param>
    /// <param name="seed">The seed of partners and shares.</param>
    /// <exception cref="MinigradException">α is not positive and finite.</exception>
    public Mixup(double alpha = 0.4, int seed = 0)
    {
        if (!(alpha > 0 && double.IsFinite(alpha)))
        {
            throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"Mixup's alpha is {alpha}; it must be positive and finite."));
        }

        _alpha = alpha;
        _seed = seed;
    }

    /// <summary>After the callbacks that change the input.</summary>
    public override int Order => 50;

    /// <summary>The sample of the last batch that each of its samples was mixed with.</summary>
    public ReadOnlySpan<int> Partners => _partners.AsSpan(0, _samples);

    /// <summary>Each sample's own share in the last batch, one half to one.</summary>
    public ReadOnlySpan<float> Shares => _shares.AsSpan(0, _samples);

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state)
    {
        if (!state.IsTraining || state.Samples == 0)
        {
            return;
        }

        ModelDescription model = state.Model.Description;
        Draw(state.Samples);
        for (int i = 0; i < model.Inputs.Count; i++)
        {
            Mix(model.Inputs[i].HoldsIndices
                ? throw new MinigradException($"{model.Name}'s input {model.Inputs[i].Name} holds indices, which have no mixture; train without Mixup.")
                : state.InputValues(i));
        }

        if (!state.Labels.IsEmpty)
        {
            MixLabels(state);
        }

        for (int i = 0; i < model.Targets.Count; i++)
        {
            if (model.Targets[i].Kind == TargetKind.Values)
            {
                Mix(state.Reader.TrainingTargets(i));
            }
        }
    }

    /// <inheritdoc/>
    public override void AfterCancelBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            // The labels of a batch that never ran are not those of the next.
            state.Workspace.MixLabels([], []);
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => state.Set("batches", _batches);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => _batches = state.GetLong("batches");

    private void Draw(int samples)
    {
        if (_partners.Length < samples)
        {
            (_partners, _shares) = (new int[samples], new float[samples]);
        }

        _samples = samples;
        ulong key = CounterRandom.Bits(CounterRandom.Key(_seed, 0, purpose: 3), (ulong)_batches++);
        ulong order = CounterRandom.Bits(key, 0), shares = CounterRandom.Bits(key, 1);
        for (int i = 0; i < samples; i++)
        {
            _partners[i] = i;
            double share = CounterRandom.Beta(_alpha, CounterRandom.Bits(shares, (ulong)i));
            _shares[i] = (float)Math.Max(share, 1 - share);
        }

        for (int i = samples - 1; i > 0; i--)
        {
            int other = CounterRandom.Below(order, (ulong)i, i + 1);
            (_partners[i], _partners[other]) = (_partners[other], _partners[i]);
        }
    }

    private void Mix(Span<float> values)
    {
        if (_original is null || _original.Length < values.Length)
        {
            _original = new(values.Length);
        }

        Span<float> original = _original.Slice(0, values.Length);
        values.CopyTo(original);
        int length = values.Length / _samples;
        for (int i = 0; i < _samples; i++)
        {
            Elementwise.Run<MixMap>(
                values.Slice(i * length, length),
                1,
                1,
                length,
                new Operand(original.Slice(i * length, length), 0, 0, 1),
                new Operand(original.Slice(_partners[i] * length, length), 0, 0, 1),
                Operand.Scalar(1f - _shares[i]));
        }
    }

    private void MixLabels(TrainingState state)
    {
        ReadOnlySpan<int> labels = state.Labels;
        if (_otherLabels.Length < labels.Length)
        {
            (_otherLabels, _rowShares) = (new int[labels.Length], new float[labels.Length]);
        }

        int rows = labels.Length / _samples;
        for (int i = 0; i < _samples; i++)
        {
            labels.Slice(_partners[i] * rows, rows).CopyTo(_otherLabels.AsSpan(i * rows));
            _rowShares.AsSpan(i * rows, rows).Fill(_shares[i]);
        }

        state.Workspace.MixLabels(_otherLabels.AsSpan(0, labels.Length), _rowShares.AsSpan(0, labels.Length));
    }
}
