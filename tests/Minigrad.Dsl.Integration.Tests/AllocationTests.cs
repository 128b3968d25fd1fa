using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A training step takes no memory from the garbage collector after the first ones, on any thread.</summary>
[Collection(SharedModels.Name)]
public sealed class AllocationTests(GeneratedModels models)
{
    [Theory]
    [InlineData("digits perceptron", 1, false)]
    [InlineData("digits perceptron", 2, false)]
    [InlineData("digits convolutions", 1, false)]
    [InlineData("digits convolutions", 2, false)]
    [InlineData("attention", 1, false)]
    [InlineData("dropout", 1, false)]
    [InlineData("two heads", 1, true)]
    [InlineData("factors of users and items", 2, false)]
    [InlineData("image and caption of run-time sizes", 2, false)]
    [InlineData("digits perceptron", 1, true)]
    [InlineData("digits convolutions", 2, true)]
    [InlineData("attention", 1, true)]
    public void TrainingStep_AfterTheFirst_AllocatesNothing(string name, int threads, bool hooked)
    {
        ModelRun run = new(Cases.All[Cases.IndexOf(name)], models.Create(Cases.All[Cases.IndexOf(name)]));
        using RuntimeSettings settings = new(Runtime.VectorWidth, Math.Min(threads, Environment.ProcessorCount));
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes, inputGradient: hooked);
        float largest = 0;
        using HookHandle? hook = hooked ? run.Model.Layers.Hook(seen => largest = MathF.Max(largest, seen.Values[0]), HookPoints.Both) : null;
        Adam optimizer = new(0.001f);
        BatchValues[] inputs = run.InputValues, targets = run.TargetValues;
        void Step()
        {
            Batch batch = new(inputs, targets, run.Sizes);
            run.Model.Forward(batch, workspace);
            run.Model.Backward(workspace);
            optimizer.Step(run.Model);
            run.Model.ZeroGradients();
            run.Model.Evaluate(batch, workspace);
        }

        // The JIT compiles a method again, on a thread of its own, after some tens of calls.
        for (int i = 0; i < 100; i++)
        {
            Step();
        }

        long own = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            Step();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - own);
        Assert.Equal(0, LeastAllocationOfAllThreads(Step));
    }

    // Other threads of the test host may allocate in one try, but not in every one.
    private static long LeastAllocationOfAllThreads(Action step)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 20 && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            step();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
