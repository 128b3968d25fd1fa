using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Lion (Chen et al., 2023): c = β₁m + (1-β₁)g; p ← (1-ηλ)p - η · sign(c); m ← β₂m + (1-β₂)g. Every element moves by the learning rate, so that it is to be
/// 3 to 10 times smaller than AdamW's, and the weight decay, which is decoupled, as many times larger.
/// </summary>
public sealed class Lion : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="beta1">β₁, from 0 to below 1.</param>
    /// <param name="beta2">β₂, from 0 to below 1.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Lion(float learningRate = 1e-4f, float beta1 = 0.9f, float beta2 = 0.99f, float weightDecay = 0)
        : base(
            learningRate,
            HyperParameter.BelowOne(nameof(Beta1), beta1),
            HyperParameter.BelowOne(nameof(Beta2), beta2),
            HyperParameter.WeightDecay(nameof(WeightDecay), weightDecay))
    {
    }

    /// <summary>β₁, the average gradient's share of the direction, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta1
    {
        get => Get(nameof(Beta1));
        set => Set(nameof(Beta1), value);
    }

    /// <summary>β₂, the share of the average gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Beta2
    {
        get => Get(nameof(Beta2));
        set => Set(nameof(Beta2), value);
    }

    /// <summary>λ, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float WeightDecay
    {
        get => Get(nameof(WeightDecay));
        set => Set(nameof(WeightDecay), value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; } = [SlotName.AverageGradient];

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        Rule rule = new(run[nameof(LearningRate)], run[nameof(Beta1)], run[nameof(Beta2)], run[nameof(WeightDecay)]);
        UpdateLoop.Run(rule, run.Values, run.Gradients, run.Slot(SlotName.AverageGradient));
    }

    private readonly struct Rule(float rate, float beta1, float beta2, float decay) : IUpdate
    {
        public static int SlotCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            V direction = S.MultiplyAdd(S.Create(beta1), slot0, S.Multiply(S.Create(1 - beta1), operand));
            slot0 = S.MultiplyAdd(S.Create(beta2), slot0, S.Multiply(S.Create(1 - beta2), operand));

            // What is neither above nor below zero is zero or NaN and stays itself: a NaN must show.
            V sign = S.Select(S.GreaterThan(direction, S.Zero), S.Create(1), S.Select(S.LessThan(direction, S.Zero), S.Create(-1), direction));
            return S.MultiplyAdd(S.Create(-rate), sign, S.Multiply(S.Create(1 - (rate * decay)), target));
        }
    }
}
