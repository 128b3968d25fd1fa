using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Adam (Kingma and Ba, 2015) in PyTorch's form: g ← g + λp; m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²;
/// p ← p - η/(1-β₁ᵗ) · m / (√v/√(1-β₂ᵗ) + ε), where t counts the steps from 1. ε stands outside the root, and the weight decay is part of the gradient.
/// </summary>
public sealed class Adam : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="beta1">β₁, from 0 to below 1.</param>
    /// <param name="beta2">β₂, from 0 to below 1.</param>
    /// <param name="epsilon">ε, at least 0.</param>
    /// <param name="weightDecay">λ, at least 0; it applies to every parameter.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Adam(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0)
        : base(learningRate)
    {
        Beta1 = beta1;
        Beta2 = beta2;
        Epsilon = epsilon;
        WeightDecay = weightDecay;
    }

    /// <summary>β₁, the share of the average gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta1
    {
        get;
        set => field = HyperParameter.BelowOne(this, nameof(Beta1), value);
    }

    /// <summary>β₂, the share of the average squared gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta2
    {
        get;
        set => field = HyperParameter.BelowOne(this, nameof(Beta2), value);
    }

    /// <summary>ε, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Epsilon
    {
        get;
        set => field = HyperParameter.NotNegative(this, nameof(Epsilon), value);
    }

    /// <summary>λ, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float WeightDecay
    {
        get;
        set => field = HyperParameter.NotNegative(this, nameof(WeightDecay), value);
    }

    /// <inheritdoc/>
    protected override void Update(Span<float> values, ReadOnlySpan<float> gradients, OptimizerState state)
    {
        double correction1 = 1 - Math.Pow(Beta1, state.Step);
        double correction2 = 1 - Math.Pow(Beta2, state.Step);
        Rule rule = new((float)(-LearningRate / correction1), (float)(1 / Math.Sqrt(correction2)), Beta1, Beta2, Epsilon, WeightDecay);
        UpdateJob<Rule>.Run(rule, values, gradients, state.Slot(0), state.Slot(1));
    }

    private readonly struct Rule(float step, float rootScale, float beta1, float beta2, float epsilon, float weightDecay) : IUpdate
    {
        // The padding between parameters has v = 0; with ε = 0 its 0/0 must not become NaN, and no smaller float can be added to a true root.
        private readonly float _epsilon = Math.Max(epsilon, float.Epsilon);

        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V value, V gradient, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            V decayed = S.MultiplyAdd(S.Create(weightDecay), value, gradient);
            slot0 = S.MultiplyAdd(S.Create(beta1), slot0, S.Multiply(S.Create(1 - beta1), decayed));
            slot1 = S.MultiplyAdd(S.Create(beta2), slot1, S.Multiply(S.Multiply(S.Create(1 - beta2), decayed), decayed));
            V root = S.MultiplyAdd(S.Sqrt(slot1), S.Create(rootScale), S.Create(_epsilon));
            return S.MultiplyAdd(S.Create(step), S.Divide(slot0, root), value);
        }
    }
}
