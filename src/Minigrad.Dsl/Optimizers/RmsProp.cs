using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// RMSProp (Tieleman and Hinton, 2012) in PyTorch's form: g ← g + λp; v ← αv + (1-α)g²; p ← p - η · g / (√v + ε); with momentum b ← μb + g / (√v + ε);
/// p ← p - ηb. v starts at zero and is not debiased; ε stands outside the root; the weight decay is part of the gradient (L2).
/// </summary>
public sealed class RmsProp : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="alpha">α, from 0 to below 1.</param>
    /// <param name="epsilon">ε, at least 0.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <param name="momentum">μ, from 0 to below 1; with 0 there is no b.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public RmsProp(float learningRate = 0.01f, float alpha = 0.99f, float epsilon = 1e-8f, float weightDecay = 0, float momentum = 0)
        : base(
            learningRate,
            HyperParameter.BelowOne(nameof(Alpha), alpha),
            HyperParameter.NotNegative(nameof(Epsilon), epsilon),
            HyperParameter.WeightDecay(nameof(WeightDecay), weightDecay),
            HyperParameter.BelowOne(nameof(Momentum), momentum))
    {
    }

    /// <summary>α, the share of the average squared gradient that a step keeps, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Alpha
    {
        get => Get(nameof(Alpha));
        set => Set(nameof(Alpha), value);
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

    /// <summary>μ, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Momentum
    {
        get => Get(nameof(Momentum));
        set => Set(nameof(Momentum), value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; } = [SlotName.AverageSquaredGradient, SlotName.Momentum];

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        Scaling scaling = new(run[nameof(Alpha)], run[nameof(Epsilon)], run[nameof(WeightDecay)]);
        float rate = run[nameof(LearningRate)], momentum = run[nameof(Momentum)];
        Span<float> squares = run.Slot(SlotName.AverageSquaredGradient);

        // Once there is a momentum, it is kept up to date, so that a schedule may leave 0 and come back.
        if (momentum == 0 && !run.HasSlot(SlotName.Momentum))
        {
            UpdateLoop.Run(new Plain(scaling, rate), run.Values, run.Gradients, squares);
        }
        else
        {
            UpdateLoop.Run(new Heavy(scaling, rate, momentum), run.Values, run.Gradients, squares, run.Slot(SlotName.Momentum));
        }
    }

    private readonly struct Scaling(float alpha, float epsilon, float decay)
    {
        // The padding between parameters has v = 0; with ε = 0 its 0/0 must not become NaN, and no smaller float can be added to a true root.
        private readonly float _epsilon = Math.Max(epsilon, float.Epsilon);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V value, V gradient, ref V squares) where S : struct, ISimd<V> where V : struct
        {
            gradient = S.MultiplyAdd(S.Create(decay), value, gradient);
            squares = S.MultiplyAdd(S.Create(alpha), squares, S.Multiply(S.Multiply(S.Create(1 - alpha), gradient), gradient));
            return S.Divide(gradient, S.Add(S.Sqrt(squares), S.Create(_epsilon)));
        }
    }

    private readonly struct Plain(Scaling scaling, float rate) : IUpdate
    {
        public static int SlotCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            S.MultiplyAdd(S.Create(-rate), scaling.Invoke<S, V>(target, operand, ref slot0), target);
    }

    private readonly struct Heavy(Scaling scaling, float rate, float momentum) : IUpdate
    {
        public static int SlotCount => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            slot1 = S.MultiplyAdd(S.Create(momentum), slot1, scaling.Invoke<S, V>(target, operand, ref slot0));
            return S.MultiplyAdd(S.Create(-rate), slot1, target);
        }
    }
}
