using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>What the table of cases does not reach: logits far from 0, nothing but ignored rows, and rows with two labels.</summary>
[Collection(SharedModels.Name)]
public sealed class LossTests(GeneratedModels models)
{
    private const string Smooth = "scaled input into smooth CrossEntropy";

    public static TheoryData<string, int> Scaled() => Widths("CrossEntropy", "BinaryCrossEntropy", "MeanAbsoluteError", "Huber", "smooth CrossEntropy");

    public static TheoryData<string, int> Mixed()
    {
        TheoryData<string, int> data = [];
        foreach (int width in RuntimeSettings.Widths)
        {
            data.Add("perceptron", width);
            data.Add("label smoothing", width);
        }

        return data;
    }

    [Theory, MemberData(nameof(Scaled))]
    public void Backward_OutputsOfTenThousand_IsTheInterpreters(string loss, int width)
    {
        ModelRun run = Create($"scaled input into {loss}");
        using RuntimeSettings settings = new(width);
        Spread(run, [1e4, -1e4, 1e4 - 0.5, 9e3, 0]);
        Workspace workspace = run.CreateLargerWorkspace();

        float actual = run.Forward(workspace);
        run.Backward(workspace);

        GraphValues expected = run.Train(workspace);
        Assert.True(float.IsFinite(actual));
        Near.Assert("loss", expected.Loss, actual);
        Near.Assert("gradient", expected.ParameterGradient(0)!, run.Model.Parameters[0].Gradients);
    }

    [Theory]
    [InlineData("BinaryCrossEntropy")]
    [InlineData("MeanAbsoluteError")]
    public void Backward_OutputsOfZero_HasTheDerivativeThere(string loss)
    {
        // The weights are 0 and the inputs 1, so each weight's gradient is the mean over the batch of its column's derivatives: σ(0) - t, and sign(0 - t).
        ModelRun run = Create($"scaled input into {loss}");
        float[] input = new float[run.Input.Length], targets = new float[input.Length];
        Array.Fill(input, 1f);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = (i % 5) switch { 0 => 0f, 1 => 1f, 2 => 0.25f, 3 => -1f, _ => 0.5f };
        }

        run.Model.Parameters.Values.Clear();
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        run.Model.Forward(new Batch(input, targets, run.Sizes), workspace);
        run.Model.Backward(workspace);

        double[] expected = loss == "BinaryCrossEntropy" ? [0.5, -0.5, 0.25, 1.5, 0] : [0, -1, -1, 1, -1];
        Near.Assert("gradient", Tensor.From([5], i => expected[i] / 5), run.Model.Parameters[0].Gradients);
    }

    [Fact]
    public void Forward_EveryRowIgnored_IsZeroWithZeroGradients()
    {
        ModelRun run = Create(Smooth);
        int[] labels = new int[run.Sizes[0]];
        Array.Fill(labels, 9);
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        run.Model.Parameters.EnsureGradients();

        Assert.Equal(0f, run.Model.Forward(new Batch(run.Input, labels, run.Sizes), workspace));
        run.Model.Backward(workspace);
        Assert.All(run.Model.Parameters.Gradients.ToArray(), gradient => Assert.Equal(0f, gradient));
        Assert.Equal(0f, run.Model.Evaluate(new Batch(run.Input, labels, run.Sizes), workspace));
        Assert.Equal(9, run.Model.Description.IgnoredIndex);
    }

    [Fact]
    public void Forward_LabelBeyondTheClasses_NamesTheIgnoredOne()
    {
        ModelRun run = Create(Smooth);
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        MinigradException error = Assert.Throws<MinigradException>(() => run.Model.Forward(new Batch(run.Input, [0, 9, 5, 0, 0, 0], run.Sizes), workspace));
        Assert.Equal(
            "The label of row 2 is 5 but there are 5 classes, so labels must be 0 to 4, or 9 to be ignored: correct the labels, or the number of classes in the output.",
            error.Message);
    }

    [Theory, MemberData(nameof(Mixed))]
    public void Backward_MixedLabels_IsEachRowsShareOfBothLosses(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        int rows = run.Labels.Length;
        int[] first = run.Labels, second = [.. first.Reverse()];
        float[] share = [.. Enumerable.Range(0, rows).Select(row => row == 0 ? 1f : row / (float)rows)];
        Workspace workspace = run.CreateLargerWorkspace();
        (double loss, double[] gradient) = Expected(run, workspace, first, second, share);

        workspace.MixLabels(second, share);
        float actual = run.Forward(workspace);
        run.Model.Evaluate(run.Batch(), workspace);
        run.Backward(workspace);

        Near.Assert("loss", loss, actual);
        Near.Assert("gradients", Tensor.From([gradient.Length], i => gradient[i]), run.Model.Parameters.Gradients);
        Near.Assert("loss of the next batch", run.Train(workspace).Loss, run.Forward(workspace));
    }

    [Fact]
    public void MixLabels_OfAModelWithTargetValues_IsRefusedInForward()
    {
        ModelRun run = Create("regression");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        workspace.MixLabels([0, 0, 0], [1f, 1f, 1f]);
        Assert.Equal(
            "Net: labels were mixed, but that is for a model whose only loss takes labels: mix the target values instead.",
            Assert.Throws<MinigradException>(() => run.Forward(workspace)).Message);
    }

    [Fact]
    public void MixLabels_WhatDoesNotFit_IsRefused()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        run.Forward(workspace);
        workspace.MixLabels([0, 0, 0], [1f, 1f, 1f]);
        Assert.StartsWith("Net: Backward needs a Forward", Assert.Throws<MinigradException>(() => run.Backward(workspace)).Message, StringComparison.Ordinal);
        Assert.Equal("Net: MixLabels was given 3 labels, but the batch has 4; every row needs one.", Assert.Throws<MinigradException>(() => run.Forward(workspace)).Message);
        Assert.Equal("Net: MixLabels was given 1 labels but 2 shares; every row of the batch needs one of each.", Assert.Throws<MinigradException>(() => workspace.MixLabels([0], [1f, 1f])).Message);
        Assert.Equal("Net: MixLabels was given the share 1.5 for row 1; a share is from 0 to 1.", Assert.Throws<MinigradException>(() => workspace.MixLabels([0, 0], [1f, 1.5f])).Message);
        Assert.Throws<MinigradException>(() => workspace.MixLabels([0], [float.NaN]));
        workspace.MixLabels([0, 1, 2, 3], [1f, 1f, 1f, 1f]);
        Assert.StartsWith("The other label of row 3 is 3 but there are 3 classes", Assert.Throws<MinigradException>(() => run.Forward(workspace)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MixLabels_AfterTheFirstStep_AllocatesNothing()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        float[] input = run.Input, share = [0.5f, 1f, 0f, 0.25f];
        int[] labels = run.Labels, other = [.. labels.Reverse()];
        long before = 0;
        for (int step = 0; step < 120; step++)
        {
            before = step == 100 ? GC.GetAllocatedBytesForCurrentThread() : before;
            workspace.MixLabels(other, share);
            run.Model.Forward(new Batch(input, labels, run.Sizes), workspace);
            run.Model.Backward(workspace);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static TheoryData<string, int> Widths(params string[] names)
    {
        TheoryData<string, int> data = [];
        foreach (string name in names)
        {
            foreach (int width in RuntimeSettings.Widths)
            {
                data.Add(name, width);
            }
        }

        return data;
    }

    // Weights of 1 let the values through as they are.
    private static void Spread(ModelRun run, double[] values)
    {
        Array.Fill(run.Inputs.Parameters[0].Values, 1);
        run.Model.Parameters[0].Values.Fill(1f);
        for (int i = 0; i < run.Inputs.Input.Values.Length; i++)
        {
            run.Inputs.Input.Values[i] = values[((i * 3) + (i / 5)) % values.Length];
        }
    }

    // The loss is linear in each row's wanted distribution, so both are weighted means over the runs with one label for all but one row.
    private static (double Loss, double[] Gradient) Expected(ModelRun run, Workspace workspace, int[] first, int[] second, float[] share)
    {
        int rows = first.Length;
        int length = run.Model.Parameters.Values.Length;
        (double Loss, double[] Gradient) With(int[] labels)
        {
            run.Inputs.Target = Tensor.From([rows], i => labels[i]);
            GraphValues values = run.Train(workspace);
            double[] all = new double[length];
            for (int i = 0; i < run.Compiled.Parameters.Count; i++)
            {
                values.ParameterGradient(i)!.Values.CopyTo(all, run.Model.Parameters[i].Offset);
            }

            return (values.Loss, all);
        }

        (double alone, double[] own) = With(first);
        (double loss, double[] gradient) = (alone, [.. own]);
        for (int row = 0; row < rows; row++)
        {
            int[] changed = [.. first];
            changed[row] = second[row];
            (double other, double[] slopes) = With(changed);
            loss += (1 - share[row]) * (other - alone);
            for (int i = 0; i < length; i++)
            {
                gradient[i] += (1 - share[row]) * (slopes[i] - own[i]);
            }
        }

        With(first);
        return (loss, gradient);
    }

    private ModelRun Create(string name)
    {
        ModelCase one = Cases.All[Cases.IndexOf(name)];
        return new(one, models.Create(one));
    }
}
