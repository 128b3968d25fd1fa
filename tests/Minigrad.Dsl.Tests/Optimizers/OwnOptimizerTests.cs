using System.Runtime.CompilerServices;
using Minigrad.Kernels;
using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

/// <summary>What a user writes for an optimizer of their own.</summary>
[Collection(KernelFixture.Name)]
public class OwnOptimizerTests
{
    [Fact]
    public void Adagrad_AsARule_FollowsItsFormula() => Formula.Check(
        () => new Adagrad(0.1f),
        (_, p, gradients, memory) =>
        {
            for (int i = 0; i < p.Length; i++)
            {
                memory[0][i] += gradients[i] * gradients[i];
                p[i] -= 0.1 * gradients[i] / (Math.Sqrt(memory[0][i]) + 1e-6);
            }
        });

    [Fact]
    public void Adagrad_AsParts_FollowsItsFormula() => Formula.Check(
        () => new ComposedOptimizer(0.1f, new SumOfSquares(), new AdagradStep()),
        (_, p, gradients, memory) =>
        {
            for (int i = 0; i < p.Length; i++)
            {
                memory[0][i] += gradients[i] * gradients[i];
                p[i] -= 0.1 * gradients[i] / (Math.Sqrt(memory[0][i]) + 1e-6);
            }
        });

    private sealed class Adagrad(float learningRate) : Optimizer(learningRate)
    {
        public override IReadOnlyList<string> Slots { get; } = ["Squares"];

        protected internal override void Update(in UpdateRun run) =>
            UpdateLoop.Run(new Rule(run[nameof(LearningRate)]), run.Values, run.Gradients, run.Slot("Squares"));

        private readonly struct Rule(float rate) : IUpdate
        {
            public static int SlotCount => 1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
            {
                slot0 = S.MultiplyAdd(operand, operand, slot0);
                return S.Subtract(target, S.Divide(S.Multiply(S.Create(rate), operand), S.Add(S.Sqrt(slot0), S.Create(1e-6f))));
            }
        }
    }

    private sealed class SumOfSquares : Statistic
    {
        public override string Name => "Squares";

        public override void Apply(in ParameterUpdate update)
        {
            Span<float> squares = update.Statistic(Name);
            for (int i = 0; i < squares.Length; i++)
            {
                squares[i] += update.Gradients[i] * update.Gradients[i];
            }
        }
    }

    private sealed class AdagradStep : OptimizerPart
    {
        public override IReadOnlyList<string> Statistics => ["Squares"];

        public override void Apply(in ParameterUpdate update)
        {
            Span<float> squares = update.Statistic("Squares");
            for (int i = 0; i < squares.Length; i++)
            {
                update.Values[i] -= update["LearningRate"] * update.Gradients[i] / (MathF.Sqrt(squares[i]) + 1e-6f);
            }
        }
    }
}
