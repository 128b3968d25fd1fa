using System.Runtime.CompilerServices;
using Minigrad.Kernels;
using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class UpdateLoopTests
{
    [Fact]
    public void Run_EveryLength_ChangesThatManyTargetsAndSlots() => EachWidth.Run(width =>
    {
        for (int length = 0; length <= 256; length++)
        {
            float[] target = Values.Guarded(length), slot0 = Values.Guarded(length), slot1 = Values.Guarded(length);
            float[] x = Values.Random(length, 1), operand = Values.Random(length, 2), first = Values.Random(length, 3), second = Values.Random(length, 4);
            x.CopyTo(target.Inside());
            first.CopyTo(slot0.Inside());
            second.CopyTo(slot1.Inside());

            UpdateLoop.Run(new Turn(2), target.Inside(), operand, slot0.Inside(), slot1.Inside());

            Assert.Equal(x.Select((value, i) => value - (2 * operand[i])), target.Inside().ToArray());
            Assert.Equal(second, slot0.Inside().ToArray());
            Assert.Equal(first, slot1.Inside().ToArray());
            foreach (float[] array in new[] { target, slot0, slot1 })
            {
                Values.CheckSentinels(array, $"{width} bits, length {length}");
            }
        }
    });

    [Fact]
    public void Run_ManyElements_ChangesEachOnce()
    {
        float[] target = new float[300_001], operand = [.. Enumerable.Range(0, target.Length).Select(i => (float)(i % 1000))];

        UpdateLoop.Run(new AddScaled(-2), target, operand);

        Assert.Equal(operand.Select(value => -2 * value), target);
    }

    [Fact]
    public void Run_StoresSlotsFalse_LeavesThem()
    {
        float[] target = [1], slot = [5];

        UpdateLoop.Run(new Peek(), target, target, slot);

        Assert.Equal(6, target[0]);
        Assert.Equal(5, slot[0]);
    }

    [Fact]
    public void Run_OtherLengths_NamesTheSpan()
    {
        Assert.StartsWith("The length is 2 but the target's is 3; they must be equal.", Message("operand", () => UpdateLoop.Run(new Turn(1), new float[3], new float[2], new float[3], new float[3])), StringComparison.Ordinal);
        Assert.StartsWith("The length is 0 but the target's is 3; they must be equal.", Message("slot0", () => UpdateLoop.Run(new Turn(1), new float[3], new float[3])), StringComparison.Ordinal);
        Assert.StartsWith("The length is 4 but the target's is 3; they must be equal.", Message("slot1", () => UpdateLoop.Run(new Turn(1), new float[3], new float[3], new float[3], new float[4])), StringComparison.Ordinal);
    }

    private static string Message(string parameter, Action action) => Assert.Throws<ArgumentException>(parameter, action).Message;

    /// <summary>Exchanges the slots on the way.</summary>
    private readonly struct Turn(float factor) : IUpdate
    {
        public static int SlotCount => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            (slot0, slot1) = (slot1, slot0);
            return S.Subtract(target, S.Multiply(S.Create(factor), operand));
        }
    }

    private readonly struct Peek : IUpdate
    {
        public static int SlotCount => 1;

        public static bool StoresSlots => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct
        {
            slot0 = S.Add(slot0, operand);
            return slot0;
        }
    }
}
