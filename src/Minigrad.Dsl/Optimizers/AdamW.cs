namespace Minigrad;

/// <summary>
/// AdamW (Loshchilov and Hutter, 2019) in PyTorch's form: m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; p ← (1-ηλ)p - η/(1-β₁ᵗ) · m / (√v/√(1-β₂ᵗ) + ε), where t
/// counts the parameter's steps from 1. The weight decay is decoupled: it shrinks the parameter and is no part of the gradient.
/// </summary>
public sealed class AdamW : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="beta1">β₁, from 0 to below 1.</param>
    /// <param name="beta2">β₂, from 0 to below 1.</param>
    /// <param name="epsilon">ε, at least 0.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public AdamW(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0.01f)
        : base(
            learningRate,
            HyperParameter.BelowOne(nameof(Beta1), beta1),
            HyperParameter.BelowOne(nameof(Beta2), beta2),
            HyperParameter.NotNegative(nameof(Epsilon), epsilon),
            HyperParameter.WeightDecay(nameof(WeightDecay), weightDecay))
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

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; } = [SlotName.AverageGradient, SlotName.AverageSquaredGradient];

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        AdamRule rule = new(
            run.Step, run[nameof(LearningRate)], run[nameof(Beta1)], run[nameof(Beta2)], run[nameof(Epsilon)], decoupled: run[nameof(WeightDecay)]);
        UpdateLoop.Run(rule, run.Values, run.Gradients, run.Slot(SlotName.AverageGradient), run.Slot(SlotName.AverageSquaredGradient));
    }
}
