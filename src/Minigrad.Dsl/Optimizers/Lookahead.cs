using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>
/// Lookahead (Zhang et al., 2019): another optimizer moves the weights; after each k of its steps slow weights s ← s + α(p - s) follow, and the weights go on from
/// there, p ← s. The slow weights start as the first weights and are part of the state.
/// </summary>
/// <remarks>
/// The wrapped optimizer's hyper-parameters, groups and freezing are this one's too: setting them here or there is the same. Its own states are not used.
/// </remarks>
public sealed class Lookahead : Optimizer
{
    private const string SlowWeights = nameof(SlowWeights);
    private readonly Optimizer _inner;

    /// <summary>Wraps an optimizer.</summary>
    /// <param name="inner">The optimizer that takes the steps.</param>
    /// <param name="interval">k, at least 1.</param>
    /// <param name="slowStepSize">α, from 0 to 1.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public Lookahead(Optimizer inner, int interval = 5, float slowStepSize = 0.5f)
        : base(inner, HyperParameter.Between(nameof(SlowStepSize), slowStepSize, 0, 1))
    {
        Interval = interval >= 1 ? interval : throw new MinigradException($"Lookahead: the interval is {interval}; it must be at least 1.");
        _inner = inner;
        Slots = [.. inner.Slots, SlowWeights];
    }

    /// <summary>k: the number of steps after which the slow weights follow.</summary>
    public int Interval { get; }

    /// <summary>α: the share of the way that the slow weights follow, from 0 to 1.</summary>
    /// <exception cref="MinigradException">The value is out of its range.</exception>
    public float SlowStepSize
    {
        get => Get(nameof(SlowStepSize));
        set => Set(nameof(SlowStepSize), value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; }

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        Span<float> slow = run.Slot(SlowWeights);
        if (run.Step == 1)
        {
            run.Values.CopyTo(slow);
        }

        _inner.Update(run);
        if (run.Step % Interval == 0)
        {
            UpdateLoop.Run(new Follow(run[nameof(SlowStepSize)]), run.Values, run.Values, slow);
        }
    }

    private readonly struct Follow(float share) : IUpdate
    {
        public static int SlotCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            slot0 = S.MultiplyAdd(S.Create(share), S.Subtract(target, slot0), slot0);
    }
}
