using System.Globalization;
using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Keeps an average of the model's weights and buffers beside those that are trained, and puts it in their place to validate and at the end of the fit.
/// Either an exponential moving average over the steps (<see cref="Exponential"/>) or the plain average over epochs (<see cref="Stochastic"/>).
/// </summary>
/// <remarks>
/// The average is in place from BeforeValidate until the next epoch begins, so that what is saved for its good validation is what was validated. A fit that ends
/// early ends with the average too. Running statistics of batch normalisation are averaged like weights; the fit's next step, if another fit follows, begins at the average.
/// </remarks>
public sealed class WeightAveraging : Callback
{
    private readonly double? _decay;
    private readonly int _firstEpoch;
    private float[] _parameters = [];
    private float[] _buffers = [];
    private bool _inPlace;
    private int _collectedEpoch;

    private WeightAveraging(double? decay, int firstEpoch)
    {
        _decay = decay;
        _firstEpoch = firstEpoch;
    }

    /// <summary>Before the built-in callbacks that save or restore weights.</summary>
    public override int Order => int.MinValue + 1;

    /// <summary>How many sets of weights the average is of so far.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// The exponential moving average over the optimizer's steps (Polyak and Juditsky, 1992; Tarvainen and Valpola, 2017), without the bias to where it started:
    /// āₜ = Σᵢ dᵗ⁻ⁱwᵢ / Σᵢ dᵗ⁻ⁱ.
    /// </summary>
    /// <param name="decay">d, the share that a step keeps, above 0 and below 1: it averages over about 1 / (1 - d) steps.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="MinigradException">The decay is out of its range.</exception>
    public static WeightAveraging Exponential(double decay = 0.999) => decay is > 0 and < 1
        ? new(decay, 1)
        : throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"WeightAveraging: decay is {decay}; it must be above 0 and below 1."));

    /// <summary>Stochastic weight averaging (Izmailov et al., 2018): the mean of the weights at the ends of epochs, at a constant or cyclic learning rate.</summary>
    /// <param name="firstEpoch">The first epoch of the fit whose weights count, at least 1; usual is three quarters of the epochs.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is less than 1.</exception>
    public static WeightAveraging Stochastic(int firstEpoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstEpoch, 1);
        return new(null, firstEpoch);
    }

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        _parameters = new float[state.Model.Parameters.Values.Length];
        _buffers = new float[state.Model.Buffers.Values.Length];
        (_inPlace, _collectedEpoch, Count) = (false, 0, 0);
    }

    /// <inheritdoc/>
    public override void BeforeEpoch(TrainingState state) => Place(state.Model, average: false);

    /// <summary>A fit that goes on in the middle of an epoch has no BeforeEpoch.</summary>
    /// <param name="state">Where the fit is.</param>
    public override void BeforeBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            Place(state.Model, average: false);
        }
    }

    /// <inheritdoc/>
    public override void AfterStep(TrainingState state)
    {
        if (_decay is { } decay)
        {
            Collect(state.Model, (1 - decay) / (1 - Math.Pow(decay, Count + 1)));
        }
    }

    /// <inheritdoc/>
    public override void BeforeValidate(TrainingState state)
    {
        CollectEpoch(state);
        Place(state.Model, average: true);
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state) => CollectEpoch(state);

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state) => Place(state.Model, average: true);

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("count", Count);
        state.Set("collectedEpoch", _collectedEpoch);
        state.Set("averageInPlace", _inPlace ? 1 : 0);
        state.Set("parameters", _parameters);
        state.Set("buffers", _buffers);
    }

    /// <inheritdoc/>
    /// <exception cref="MinigradException">A value is missing, or the state is one of another model.</exception>
    public override void LoadState(CallbackState state)
    {
        ReadOnlySpan<float> parameters = state.GetArray("parameters"), buffers = state.GetArray("buffers");
        if (parameters.Length != _parameters.Length || buffers.Length != _buffers.Length)
        {
            throw new MinigradException(
                $"The averages that were saved have {parameters.Length} and {buffers.Length} elements, but the model's weights have {_parameters.Length} and its buffers "
                + $"{_buffers.Length}: they are those of another model.");
        }

        parameters.CopyTo(_parameters);
        buffers.CopyTo(_buffers);
        (_inPlace, _collectedEpoch, Count) = (state.GetLong("averageInPlace") != 0, (int)state.GetLong("collectedEpoch"), state.GetLong("count"));
    }

    private void CollectEpoch(TrainingState state)
    {
        if (_decay is null && state.Epoch >= _firstEpoch && _collectedEpoch < state.Epoch)
        {
            _collectedEpoch = state.Epoch;
            Collect(state.Model, 1.0 / (Count + 1));
        }
    }

    private void Collect(IModel model, double share)
    {
        Count++;
        Approach rule = new((float)share);
        UpdateLoop.Run(rule, _parameters, model.Parameters.Values);
        UpdateLoop.Run(rule, _buffers, model.Buffers.Values);
    }

    // One of the two is in the model, the other in the arrays.
    private void Place(IModel model, bool average)
    {
        if (_inPlace != average && Count > 0)
        {
            Swap(model.Parameters.Values, _parameters);
            Swap(model.Buffers.Values, _buffers);
            _inPlace = average;
        }
    }

    private static void Swap(Span<float> left, Span<float> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            (left[i], right[i]) = (right[i], left[i]);
        }
    }

    /// <summary>a ← a + share · (w - a).</summary>
    private readonly struct Approach(float share) : IUpdate
    {
        public static int SlotCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            S.MultiplyAdd(S.Create(share), S.Subtract(operand, target), target);
    }
}
