using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>Applies update rules to flat arrays: one pass, vectorised, on several threads where it is worth it. The result does not depend on the threads.</summary>
public static unsafe class UpdateLoop
{
    /// <summary>target[i] = rule(target[i], operand[i], slot0[i], slot1[i]) for each i; the rule changes the slots on the way.</summary>
    /// <typeparam name="TUpdate">The rule: an unmanaged struct.</typeparam>
    /// <param name="rule">The rule with its scalars.</param>
    /// <param name="target">The values to change.</param>
    /// <param name="operand">What they are changed by; it may be the target itself.</param>
    /// <param name="slot0">The first remembered values; empty if the rule has none.</param>
    /// <param name="slot1">The second remembered values; empty if the rule has not two.</param>
    /// <exception cref="ArgumentException">A length differs from the target's.</exception>
    public static void Run<TUpdate>(TUpdate rule, Span<float> target, ReadOnlySpan<float> operand, Span<float> slot0 = default, Span<float> slot1 = default)
        where TUpdate : unmanaged, IUpdate
    {
        RequireLength(operand.Length, target.Length, nameof(operand));
        RequireLength(TUpdate.SlotCount > 0 ? slot0.Length : target.Length, target.Length, nameof(slot0));
        RequireLength(TUpdate.SlotCount > 1 ? slot1.Length : target.Length, target.Length, nameof(slot1));
        fixed (float* t = target, o = operand, s0 = slot0, s1 = slot1)
        {
            UpdateJob<TUpdate> job = new(t, o, s0, s1, target.Length, rule);
            Job.Run(ref job, UpdateChunks.Count(target.Length), parallel: true);
        }
    }

    /// <summary>The Euclidean norms of a parameter's values and of the direction in which they are to move. The result does not depend on the threads.</summary>
    /// <param name="values">The values.</param>
    /// <param name="direction">As many values.</param>
    /// <param name="valueNorm">The norm of the values.</param>
    /// <param name="directionNorm">The norm of the direction.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Norms(ReadOnlySpan<float> values, ReadOnlySpan<float> direction, out double valueNorm, out double directionNorm)
    {
        RequireLength(direction.Length, values.Length, nameof(direction));
        (valueNorm, directionNorm) = NormsLoop.Run(new Operand(), values, direction, default);
    }

    private readonly struct Operand : IUpdate
    {
        public static int SlotCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct => operand;
    }

    private static void RequireLength(int found, int expected, string name)
    {
        if (found != expected)
        {
            throw new ArgumentException($"The length is {found} but the target's is {expected}; they must be equal.", name);
        }
    }
}
