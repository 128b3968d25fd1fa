using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Stochastic gradient descent with momentum (Polyak, 1964; Nesterov, 1983) in PyTorch's form: g ← g + λp; b ← μb + (1-τ)g, at a parameter's first step b ← g;
/// p ← p - ηb, with Nesterov's momentum p ← p - η(g + μb). p is a parameter, g its gradient, b the momentum. The weight decay is part of the gradient (L2).
/// </summary>
public sealed class Sgd : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="momentum">μ, from 0 to below 1; with 0 nothing is remembered.</param>
    /// <param name="dampening">τ, from 0 to 1.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <param name="nesterov">Whether the step looks ahead.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Sgd(float learningRate, float momentum = 0, float dampening = 0, float weightDecay = 0, bool nesterov = false)
        : base(
            learningRate,
            HyperParameter.BelowOne(nameof(Momentum), momentum),
            HyperParameter.Between(nameof(Dampening), dampening, 0, 1),
            HyperParameter.WeightDecay(nameof(WeightDecay), weightDecay)) => Nesterov = nesterov;

    /// <summary>μ, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Momentum
    {
        get => Get(nameof(Momentum));
        set => Set(nameof(Momentum), value);
    }

    /// <summary>τ, from 0 to 1: what the momentum leaves out of each gradient.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Dampening
    {
        get => Get(nameof(Dampening));
        set => Set(nameof(Dampening), value);
    }

    /// <summary>λ, at least 0.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float WeightDecay
    {
        get => Get(nameof(WeightDecay));
        set => Set(nameof(WeightDecay), value);
    }

    /// <summary>Whether the step looks ahead.</summary>
    public bool Nesterov { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; } = [SlotName.Momentum];

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        float rate = run[nameof(LearningRate)], momentum = run[nameof(Momentum)], decay = run[nameof(WeightDecay)];

        // Once there is a momentum, it is kept up to date, so that a schedule may leave 0 and come back.
        if (momentum == 0 && !run.HasSlot(SlotName.Momentum))
        {
            UpdateLoop.Run(new Plain(rate, decay), run.Values, run.Gradients);
            return;
        }

        float share = run.Step == 1 ? 1 : 1 - run[nameof(Dampening)];
        if (Nesterov)
        {
            UpdateLoop.Run(new Ahead(rate, momentum, share, decay), run.Values, run.Gradients, run.Slot(SlotName.Momentum));
        }
        else
        {
            UpdateLoop.Run(new Heavy(rate, momentum, share, decay), run.Values, run.Gradients, run.Slot(SlotName.Momentum));
        }
    }

    private readonly struct Plain(float rate, float decay) : IUpdate
    {
        public static int SlotCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            S.MultiplyAdd(S.Create(-rate), S.MultiplyAdd(S.Create(decay), target, operand), target);
    }

    private readonly struct Heavy(float rate, float momentum, float share, float decay) : IUpdate
    {
        public static int SlotCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            V gradient = S.MultiplyAdd(S.Create(decay), target, operand);
            slot0 = S.MultiplyAdd(S.Create(momentum), slot0, S.Multiply(S.Create(share), gradient));
            return S.MultiplyAdd(S.Create(-rate), slot0, target);
        }
    }

    private readonly struct Ahead(float rate, float momentum, float share, float decay) : IUpdate
    {
        public static int SlotCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            V gradient = S.MultiplyAdd(S.Create(decay), target, operand);
            slot0 = S.MultiplyAdd(S.Create(momentum), slot0, S.Multiply(S.Create(share), gradient));
            return S.MultiplyAdd(S.Create(-rate), S.MultiplyAdd(S.Create(momentum), slot0, gradient), target);
        }
    }
}
