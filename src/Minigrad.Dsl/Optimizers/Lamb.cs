namespace Minigrad;

/// <summary>
/// LAMB (You et al., 2019): m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; u = m/(1-β₁ᵗ) / (√(v/(1-β₂ᵗ)) + ε) + λp; p ← p - η · min(‖p‖/‖u‖, c) · u, where t counts
/// the parameter's steps from 1 and the norms are those of each parameter alone. The ratio is 1 where a norm is 0, so that a parameter of zeros moves as with
/// Adam. The weight decay is decoupled from the averages, but scaled by the ratio.
/// </summary>
public sealed class Lamb : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="beta1">β₁, from 0 to below 1.</param>
    /// <param name="beta2">β₂, from 0 to below 1.</param>
    /// <param name="epsilon">ε, at least 0.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <param name="maximumRatio">c, the largest ratio of the norms, at least 0.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Lamb(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-6f, float weightDecay = 0, float maximumRatio = 10)
        : base(
            learningRate,
            HyperParameter.BelowOne(nameof(Beta1), beta1),
            HyperParameter.BelowOne(nameof(Beta2), beta2),
            HyperParameter.NotNegative(nameof(Epsilon), epsilon),
            HyperParameter.WeightDecay(nameof(WeightDecay), weightDecay),
            HyperParameter.NotNegative(nameof(MaximumRatio), maximumRatio))
    {
    }

    /// <summary>β₁, the share of the average gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta1
    {
        get => Get(nameof(Beta1));
        set => Set(nameof(Beta1), value);
    }

    /// <summary>β₂, the share of the average squared gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta2
    {
        get => Get(nameof(Beta2));
        set => Set(nameof(Beta2), value);
    }

    /// <summary>ε, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Epsilon
    {
        get => Get(nameof(Epsilon));
        set => Set(nameof(Epsilon), value);
    }

    /// <summary>λ, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float WeightDecay
    {
        get => Get(nameof(WeightDecay));
        set => Set(nameof(WeightDecay), value);
    }

    /// <summary>c, the largest ratio of the norms, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float MaximumRatio
    {
        get => Get(nameof(MaximumRatio));
        set => Set(nameof(MaximumRatio), value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; } = [SlotName.AverageGradient, SlotName.AverageSquaredGradient];

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        float beta1 = run[nameof(Beta1)], beta2 = run[nameof(Beta2)], rate = run[nameof(LearningRate)], maximum = run[nameof(MaximumRatio)];
        LambDirection direction = new(
            1 - Math.Pow(beta1, run.Step), 1 - Math.Pow(beta2, run.Step), run[nameof(Epsilon)], run[nameof(WeightDecay)]);
        LambMoments moments = new(direction, beta1, beta2);
        foreach (Parameter parameter in run.Parameters)
        {
            Span<float> values = parameter.Values;
            Span<float> average = run.Slot(SlotName.AverageGradient, parameter), squares = run.Slot(SlotName.AverageSquaredGradient, parameter);
            float ratio = NormsLoop.Run(moments, values, parameter.Gradients, average, squares).Ratio(maximum);
            UpdateLoop.Run(new LambMove(direction, -rate * ratio), values, average, squares);
        }
    }
}
