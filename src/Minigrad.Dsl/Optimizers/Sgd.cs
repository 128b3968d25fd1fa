using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Stochastic gradient descent with momentum (Polyak, 1964) in PyTorch's form: g ← g + λp; b ← μb + g; p ← p - ηb, where p is a parameter, g its
/// gradient, b the momentum, zero at first, η the learning rate, μ the momentum's factor and λ the weight decay.
/// </summary>
public sealed class Sgd : Optimizer
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">η, at least 0.</param>
    /// <param name="momentum">μ, from 0 to below 1; with 0 nothing is remembered.</param>
    /// <param name="weightDecay">λ, at least 0; it applies to every parameter.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Sgd(float learningRate, float momentum = 0, float weightDecay = 0)
        : base(learningRate)
    {
        Momentum = momentum;
        WeightDecay = weightDecay;
    }

    /// <summary>μ, from 0 to below 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float Momentum
    {
        get;
        set => field = HyperParameter.BelowOne(this, nameof(Momentum), value);
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
        if (Momentum == 0)
        {
            UpdateJob<Plain>.Run(new(LearningRate, WeightDecay), values, gradients);
        }
        else
        {
            UpdateJob<Heavy>.Run(new(LearningRate, Momentum, WeightDecay), values, gradients, state.Slot(0));
        }
    }

    private readonly struct Plain(float learningRate, float weightDecay) : IUpdate
    {
        public static int Slots => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V value, V gradient, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            S.MultiplyAdd(S.Create(-learningRate), S.MultiplyAdd(S.Create(weightDecay), value, gradient), value);
    }

    private readonly struct Heavy(float learningRate, float momentum, float weightDecay) : IUpdate
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V value, V gradient, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            slot0 = S.MultiplyAdd(S.Create(momentum), slot0, S.MultiplyAdd(S.Create(weightDecay), value, gradient));
            return S.MultiplyAdd(S.Create(-learningRate), slot0, value);
        }
    }
}
