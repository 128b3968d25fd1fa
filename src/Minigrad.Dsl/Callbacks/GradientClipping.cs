using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Minigrad;

/// <summary>
/// Limits the gradients before each step: by their global norm, g ← g · maximum / ‖g‖ if ‖g‖, the Euclidean norm over the gradients of all parameters that are not
/// frozen, is larger (Pascanu et al., 2013), or each value by itself to ± maximum. With <see cref="GradientAccumulation"/> it sees the accumulated gradients.
/// </summary>
public sealed class GradientClipping : Callback
{
    private readonly float _maximum;
    private readonly bool _byNorm;
    private readonly List<Parameter> _moving = [];

    private GradientClipping(float maximum, bool byNorm)
    {
        if (!float.IsFinite(maximum) || maximum <= 0)
        {
            throw new MinigradException(FormattableString.Invariant($"GradientClipping: the maximum is {maximum}; it must be finite and more than 0."));
        }

        _maximum = maximum;
        _byNorm = byNorm;
    }

    /// <summary>The global norm before the last step's clipping; NaN before the first, and when clipping by value.</summary>
    public double LastNorm { get; private set; } = double.NaN;

    /// <summary>Limits the global norm. A norm that is not finite changes nothing.</summary>
    /// <param name="maximum">The largest norm, more than 0.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="MinigradException">The maximum is not finite or not positive.</exception>
    public static GradientClipping ByNorm(float maximum) => new(maximum, byNorm: true);

    /// <summary>Limits each value to ± maximum; NaN stays NaN.</summary>
    /// <param name="maximum">The largest absolute value, more than 0.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="MinigradException">The maximum is not finite or not positive.</exception>
    public static GradientClipping ByValue(float maximum) => new(maximum, byNorm: false);

    /// <summary>After the callbacks that change gradients, before those that look at them.</summary>
    public override int Order => 100;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        LastNorm = double.NaN;
        Choose(state);
    }

    /// <inheritdoc/>
    public override void BeforeEpoch(TrainingState state) => Choose(state);

    /// <inheritdoc/>
    public override void BeforeStep(TrainingState state)
    {
        Span<float> gradients = state.Model.Parameters.Gradients;
        if (!_byNorm)
        {
            Limit(gradients, _maximum);
            return;
        }

        double squares = 0;
        foreach (Parameter parameter in _moving)
        {
            squares += SumOfSquares(parameter.Gradients);
        }

        LastNorm = Math.Sqrt(squares);
        if (LastNorm > _maximum && double.IsFinite(LastNorm))
        {
            GradientScale.Multiply(gradients, (float)(_maximum / LastNorm));
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => state.Set("lastNorm", LastNorm);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => LastNorm = state.GetDouble("lastNorm");

    /// <summary>In double precision and in one order on every machine: eight sums, each of every eighth value.</summary>
    internal static double SumOfSquares(ReadOnlySpan<float> values)
    {
        Vector256<double> low = default, high = default;
        ref float first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)i));
            low += lower * lower;
            high += upper * upper;
        }

        double sum = Vector256.Sum(low) + Vector256.Sum(high);
        for (; i < values.Length; i++)
        {
            sum += (double)values[i] * values[i];
        }

        return sum;
    }

    // Anew for each epoch: what is frozen may change between two.
    private void Choose(TrainingState state)
    {
        _moving.Clear();
        _moving.AddRange(state.Optimizer.Assign(state.Model).Where(assignment => !assignment.IsFrozen).Select(assignment => assignment.Parameter));
    }

    private static void Limit(Span<float> gradients, float maximum)
    {
        for (int i = 0; i < gradients.Length; i++)
        {
            gradients[i] = Math.Clamp(gradients[i], -maximum, maximum);
        }
    }
}
