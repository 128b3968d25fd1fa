using System.Runtime.CompilerServices;
using Xunit;

namespace Minigrad.Tests;

public class WorkspaceTests
{
    [Fact]
    public void Slot_OfARegion_IsAlignedAndApartFromTheOthers()
    {
        Workspace workspace = Create(batch: 4);
        workspace.BeginTraining([4]);
        workspace.Slot(0, 12).Fill(1);
        workspace.Slot(1, 4).Fill(2);
        workspace.Slot(2, 20).Fill(3);

        Assert.Equal(Enumerable.Repeat(1f, 12), workspace.Slot(0, 12).ToArray());
        Assert.Equal(Enumerable.Repeat(2f, 4), workspace.Slot(1, 4).ToArray());
        for (int slot = 0; slot < 3; slot++)
        {
            Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref workspace.Slot(slot, 4)[0]) % 64);
        }
    }

    [Fact]
    public void Keep_InputWrittenInPlace_IsNotCopied()
    {
        Workspace workspace = Create(batch: 4);
        Span<float> input = workspace.Input(9);
        input.Fill(5);
        workspace.BeginTraining([3]);

        Span<float> kept = workspace.Keep(0, input, "Input", 9);

        Assert.True(kept == input);
        float[] other = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        Assert.Equal(other, workspace.Keep(0, other, "Input", 9).ToArray());
        Assert.Equal(9, input[8]);
    }

    [Fact]
    public void Keep_WrongLength_NamesModelInputAndSizes()
    {
        Workspace workspace = Create(batch: 4);
        workspace.BeginTraining([3]);

        Assert.Equal(
            "Toy: Input has 8 elements, but 9 are needed for sizes batch = 3; pass exactly that many, or other sizes.",
            Assert.Throws<MinigradException>(() => workspace.Keep(0, new float[8], "Input", 9).Length).Message);
        Assert.Equal(
            "Toy: labels has 2 elements, but 3 are needed for sizes batch = 3; pass exactly that many, or other sizes.",
            Assert.Throws<MinigradException>(() => workspace.KeepLabels(new int[2], 3).Length).Message);
    }

    [Theory]
    [InlineData(5, "Toy: axis 'batch' is 5, but this workspace was created for at most 4; create a workspace for 5, or run smaller pieces.")]
    [InlineData(-1, "Toy: axis 'batch' is -1; it must be between 0 and 4.")]
    public void Begin_SizeOutOfRange_NamesTheAxis(int batch, string message)
    {
        Workspace workspace = Create(batch: 4);

        Assert.Equal(message, Assert.Throws<MinigradException>(() => workspace.BeginPredict([batch])).Message);
        Assert.Equal(message, Assert.Throws<MinigradException>(() => workspace.BeginTraining([batch])).Message);
        Assert.Equal(0ul, workspace.Step);
    }

    [Fact]
    public void Begin_WrongNumberOfSizes_NamesTheAxes() => Assert.Equal(
        "Toy has 1 run-time axes (batch), but 2 sizes were given.",
        Assert.Throws<MinigradException>(() => Create(batch: 4).BeginPredict([1, 2])).Message);

    [Fact]
    public void Constructor_MoreThanOneArray_SaysSo()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => new Workspace(ToyDescription.Of("Toy", "batch 3", "batch 1"), [1], [long.MaxValue], []));

        Assert.StartsWith("Toy: a workspace for these sizes needs more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_BeforeAnyRun_SaysWhatToCall() => Assert.Equal(
        "Toy: nothing ran in this workspace yet; call Predict, Evaluate or Forward first.",
        Assert.Throws<MinigradException>(() => Create(batch: 4).Output.Length).Message);

    [Fact]
    public void BeginBackward_WithoutForwardOrTwice_Refuses()
    {
        Workspace workspace = Create(batch: 4);
        Assert.Throws<MinigradException>(workspace.BeginBackward);
        workspace.BeginTraining([2]);
        Assert.Throws<MinigradException>(workspace.BeginBackward);
        workspace.EndForward();
        workspace.BeginBackward();

        MinigradException error = Assert.Throws<MinigradException>(workspace.BeginBackward);

        Assert.StartsWith("Toy: Backward needs a Forward in the same workspace just before it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BeginBackward_AfterANewBatchWasStaged_Refuses()
    {
        Workspace workspace = Create(batch: 4);
        workspace.BeginTraining([2]);
        workspace.EndForward();
        workspace.Input(3);

        Assert.Throws<MinigradException>(workspace.BeginBackward);
    }

    [Fact]
    public void BeginBackward_AfterAPredictionInBetween_HasTrainingsSizesLabelsAndSlots()
    {
        Workspace workspace = Create(batch: 4);
        workspace.BeginTraining([2]);
        workspace.KeepLabels([7, 8], 2);
        workspace.Slot(2, 4).Fill(3);
        workspace.EndForward();
        workspace.BeginPredict([4]);
        workspace.KeepLabels([1, 2, 3, 4], 4);
        workspace.Slot(0, 20).Fill(9);
        workspace.SetOutput("Head", 0, 20);

        workspace.BeginBackward();

        Assert.Equal([2], workspace.Sizes.ToArray());
        Assert.Equal([7, 8], workspace.Labels.ToArray());
        Assert.Equal([3f, 3, 3, 3], workspace.Slot(2, 4).ToArray());
        Assert.Equal(20, workspace.Output.Length);
        Assert.Equal(9, workspace.Output[19]);
    }

    [Fact]
    public void Input_LongerThanTheMaximum_NamesIt() => Assert.Equal(
        "Toy: Input of 13 floats asked for, but at the workspace's maximum sizes (batch = 4) it has 12; create a workspace for larger sizes.",
        Assert.Throws<MinigradException>(() => Create(batch: 4).Input(13).Length).Message);

    private static Workspace Create(int batch) => new(ToyDescription.Of("Toy", "batch 3", "batch 1"), [batch], [5L * batch], [3L * batch, batch, 5L * batch]);
}
