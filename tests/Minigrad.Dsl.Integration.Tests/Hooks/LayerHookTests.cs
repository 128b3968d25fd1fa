using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The life of a hook, and what it may do.</summary>
[Collection(SharedModels.Name)]
public sealed class LayerHookTests(GeneratedModels models)
{
    [Fact]
    public void Run_WithoutHooks_IsFused()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);

        run.Forward(workspace);
        Assert.False(workspace.IsObserved);
        run.Model.Predict(run.Batch(), workspace);
        Assert.False(workspace.IsObserved);
    }

    [Fact]
    public void Hook_Disposed_IsGoneAndRunsAreFusedAgain()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        int calls = 0;
        HookHandle hook = run.Model.Layers[1].Hook(_ => calls++);
        run.Forward(workspace);
        Assert.True(workspace.IsObserved);
        run.Model.Predict(run.Batch(), workspace);
        Assert.True(workspace.IsObserved);

        hook.Dispose();
        hook.Dispose();
        run.Forward(workspace);

        Assert.Equal(2, calls);
        Assert.False(workspace.IsObserved);
        run.Model.Predict(run.Batch(), workspace);
        Assert.False(workspace.IsObserved);
    }

    [Fact]
    public void Memory_OfTheObservedPath_IsTakenAtItsFirstRun()
    {
        SmallDigits net = new(seed: 1);
        Workspace workspace = net.CreateWorkspace(batch: 64);
        float[] pictures = SmallData.Pictures(64);
        int[] labels = SmallData.Labels(64);
        long Allocated(Action run)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Step()
        {
            net.Forward(pictures, labels, workspace, batch: 64);
            net.Backward(workspace);
        }

        Step();
        Step();
        long fused = Allocated(Step);
        using HookHandle hook = net.Head.Hook(_ => { });
        long first = Allocated(Step);
        long second = Allocated(Step);

        // At least the outputs of the first two layers, 4 x 8 x 8 floats for each picture.
        Assert.Equal(0, fused);
        Assert.InRange(first, 2 * 64 * 256 * sizeof(float), long.MaxValue);
        Assert.Equal(0, second);
    }

    [Fact]
    public void Hook_ScopeLeftByAnException_IsGone()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() =>
        {
            using HookHandle hook = run.Model.Layers[0].Hook(_ => throw new InvalidOperationException("mine"));
            run.Forward(workspace);
        });

        Assert.Equal("mine", thrown.Message);
        Assert.Throws<MinigradException>(() => run.Backward(workspace));
        run.Forward(workspace);
        Assert.False(workspace.IsObserved);
        run.Backward(workspace);
    }

    [Fact]
    public void Hook_TrainingOnly_LeavesEvaluationFused()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        List<bool> seen = [];
        using HookHandle hook = run.Model.Layers[1].Hook(layer => seen.Add(layer.IsTraining), inEvaluation: false);
        using HookHandle gradient = run.Model.Layers[1].Hook(layer => seen.Add(layer.IsTraining), HookPoints.Backward);

        run.Model.Predict(run.Batch(), workspace);
        Assert.False(workspace.IsObserved);
        run.Forward(workspace);
        run.Backward(workspace);

        Assert.Equal([true, true], seen);
    }

    [Fact]
    public void Hook_AddedAfterForward_DoesNotSeeItsBackward()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        run.Forward(workspace);
        int calls = 0;

        using (run.Model.Layers.Hook(_ => calls++, HookPoints.Both))
        {
            run.Backward(workspace);
            Assert.Equal(0, calls);
            run.Forward(workspace);
        }

        float[] before = run.Model.Parameters.Gradients.ToArray();
        run.Backward(workspace);
        Assert.Equal(3, calls);
        Assert.Equal(before.Select(value => 2 * value), run.Model.Parameters.Gradients.ToArray(), (a, b) => Math.Abs(a - b) < 1e-5f);
    }

    [Fact]
    public void Hooks_OnOneLayer_RunInTheOrderInWhichTheyWereAdded()
    {
        ModelRun run = Create("perceptron");
        string order = "";
        Layer layer = run.Model.Layers[0];
        HookHandle? second = null;
        using HookHandle first = layer.Hook(_ =>
        {
            order += "a";
            second!.Dispose();
        });
        second = layer.Hook(_ => order += "b");
        using HookHandle third = layer.Hook(_ => order += "c");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);

        run.Model.Predict(run.Batch(), workspace);
        run.Model.Predict(run.Batch(), workspace);

        // The run in which a hook is removed still calls it.
        Assert.Equal("abcac", order);
    }

    [Fact]
    public void Hook_ThatRunsTheModelInTheSameWorkspace_IsRefused()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes), other = run.Model.CreateWorkspace(run.Sizes);
        bool isInner = false;
        using HookHandle hook = run.Model.Layers[0].Hook(_ =>
        {
            if (!isInner)
            {
                isInner = true;
                run.Model.Predict(run.Batch(), other);
                run.Model.Predict(run.Batch(), workspace);
            }
        });

        MinigradException error = Assert.Throws<MinigradException>(() => run.Model.Predict(run.Batch(), workspace));

        Assert.Equal("Net: a hook cannot run the model in the workspace that it observes; use another workspace.", error.Message);
        run.Model.Predict(run.Batch(), workspace);
    }

    [Fact]
    public void Write_InForward_IsReadDownstreamAndPassesTheGradient()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        float[] bias = run.Model.Parameters["Head.bias"].Values.ToArray();
        float[] gradient = [];
        using HookHandle hook = run.Model.Layers[1].Hook(active => active.Values.Clear());
        using HookHandle seen = run.Model.Layers[0].Hook(hidden => gradient = hidden.Values.ToArray(), HookPoints.Backward);

        float[] hidden = [];
        using HookHandle before = run.Model.Layers[0].Hook(layer => hidden = layer.Values.ToArray());
        run.Forward(workspace);

        Assert.Equal(Enumerable.Range(0, run.Sizes[0]).SelectMany(_ => bias), workspace.Output.ToArray());
        run.Backward(workspace);
        Assert.All(run.Model.Parameters["Head.weight"].Gradients.ToArray(), value => Assert.Equal(0, value));

        // As if nothing had been written: the gate is that of the output before.
        Assert.Contains(gradient, value => value != 0);
        Assert.All(hidden.Zip(gradient), pair => Assert.True(pair.First > 0 || pair.Second == 0));
    }

    [Fact]
    public void Write_InBackward_IsWhatTheLayersBeforeReceive()
    {
        ModelRun run = Create("perceptron");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        using HookHandle hook = run.Model.Layers[1].Hook(active => active.Values.Clear(), HookPoints.Backward);

        run.Forward(workspace);
        run.Backward(workspace);

        Assert.All(run.Model.Parameters["Hidden.weight"].Gradients.ToArray(), value => Assert.Equal(0, value));
        Assert.Contains(run.Model.Parameters["Head.weight"].Gradients.ToArray(), value => value != 0);
    }

    [Fact]
    public void Write_IntoAViewOrAnUnchangedInput_LeavesTheLayerBeforeAsItWas()
    {
        ModelRun flat = Create("digits perceptron"), drop = Create("nothing to do");
        float[] input = drop.Input;
        using HookHandle pixels = flat.Model.Layers[0].Hook(layer => layer.Values.Clear());
        using HookHandle same = drop.Model.Layers[0].Hook(layer => layer.Values.Clear());
        Batch batch = new(input, drop.Targets, drop.Sizes);

        flat.Model.Predict(flat.Batch(), flat.Model.CreateWorkspace(flat.Sizes));
        ReadOnlySpan<float> output = drop.Model.Predict(batch, drop.Model.CreateWorkspace(drop.Sizes));

        Assert.All(output.ToArray(), value => Assert.Equal(0, value));
        Assert.Equal(drop.Input, input);
    }

    [Fact]
    public void Write_IntoTheGradientOfTheOutput_LeavesTheCallersGradient()
    {
        ModelRun run = Create("linear without loss");
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        using HookHandle hook = run.Model.Layers[0].Hook(layer => layer.Values.Fill(float.NaN), HookPoints.Backward);

        run.Forward(workspace);
        run.Backward(workspace);

        Assert.All(run.Model.Parameters["Head.weight"].Gradients.ToArray(), value => Assert.True(float.IsNaN(value)));
        Assert.DoesNotContain(run.OutputGradient, float.IsNaN);
    }

    [Fact]
    public void Predict_HookComesAndGoesMeanwhile_GivesTheSameResults()
    {
        ModelRun run = Create("digits convolutions");
        float[] expected = run.Model.Predict(run.Batch(), run.Model.CreateWorkspace(run.Sizes)).ToArray();
        int seen = 0;
        using CancellationTokenSource end = new();
        Thread toggler = new(() =>
        {
            while (!end.IsCancellationRequested)
            {
                using HookHandle hook = run.Model.Layers.Hook(_ => Interlocked.Increment(ref seen));
                Thread.Yield();
            }
        });
        toggler.Start();
        Thread[] threads = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
        {
            Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
            for (int i = 0; i < 100; i++)
            {
                Assert.Equal(expected, run.Model.Predict(run.Batch(), workspace).ToArray(), (a, b) => Math.Abs(a - b) < 1e-4f);
            }
        }))];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        end.Cancel();
        toggler.Join();

        Assert.True(seen > 0);
        Workspace after = run.Model.CreateWorkspace(run.Sizes);
        run.Model.Predict(run.Batch(), after);
        Assert.False(after.IsObserved);
    }

    [Fact]
    public void InputGradient_NotAskedFor_SaysHowTo()
    {
        ModelRun run = Create("perceptron");
        Workspace without = run.Model.CreateWorkspace(run.Sizes), with = run.Model.CreateWorkspace(run.Sizes, inputGradient: true);
        run.Forward(without);
        run.Backward(without);
        run.Forward(with);

        Assert.Equal("Net: this workspace has no gradient of 'Input'; create it with inputGradient: true.", Message(() => without.InputGradient("Input")));
        Assert.Equal("Net: there is no gradient of 'Input' yet; run Forward and then Backward in this workspace.", Message(() => with.InputGradient("Input")));
        run.Backward(with);
        Assert.Equal("Net has no input of values 'Inputs'; there are 'Input'.", Message(() => with.InputGradient("Inputs")));
    }

    private static string Message(Func<ReadOnlySpan<float>> read)
    {
        try
        {
            read();
            return "";
        }
        catch (MinigradException error)
        {
            return error.Message;
        }
    }

    private ModelRun Create(string name)
    {
        TestKit.Specs.ModelCase one = Cases.All[Cases.IndexOf(name)];
        return new(one, models.Create(one));
    }
}
