using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Generated code against the float64 interpreter: every model of the table at every vector width that this machine has.</summary>
[Collection(SharedModels.Name)]
public sealed class ModelTests(GeneratedModels models)
{
    public static TheoryData<string, int> CasesAndWidths()
    {
        TheoryData<string, int> data = [];
        foreach (ModelCase one in Cases.All)
        {
            foreach (int width in RuntimeSettings.Widths)
            {
                data.Add(one.Name, width);
            }
        }

        return data;
    }

    public static TheoryData<string> Names() => [.. Cases.All.Select(one => one.Name)];

    [Fact]
    public void Generate_AnyModel_KeepsEveryMethodAtAFifthOfWhatTheJitOptimises() =>
        Assert.All(models.Sizes, method => Assert.True(method.Share < 0.2, $"{method} takes {method.Share:P0} of {MethodSize.Limit}"));

    [Theory, MemberData(nameof(CasesAndWidths))]
    public void Predict_AnyModel_IsTheInterpretersPrediction(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        Workspace workspace = run.CreateLargerWorkspace();

        ReadOnlySpan<float> output = run.Model.Predict(run.Batch(), workspace);

        Near.Assert("prediction", run.Predict().Prediction, output);
        run.AssertOutputs(run.Predict(), workspace);
        if (run.HasLoss)
        {
            Near.Assert("loss", run.Evaluate(), run.Model.Evaluate(run.Batch(), workspace));
        }
    }

    [Theory, MemberData(nameof(CasesAndWidths))]
    public void Backward_AnyModel_HasTheInterpretersGradients(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        Workspace workspace = run.CreateLargerWorkspace();

        float loss = run.Forward(workspace);
        GraphValues expected = run.Train(workspace);
        run.AssertOutputs(expected, workspace);
        run.Backward(workspace);

        if (run.HasLoss)
        {
            Near.Assert("loss", expected.Loss, loss);
        }

        for (int i = 0; i < run.Compiled.Parameters.Count; i++)
        {
            Parameter parameter = run.Model.Parameters[i];
            Near.Assert($"gradient of {parameter.Name}", expected.ParameterGradient(i) ?? Tensor.Zeros([.. parameter.Shape]), parameter.Gradients);
        }

        for (int i = 0; i < run.Compiled.Buffers.Count; i++)
        {
            Near.Assert(run.Model.Buffers[i].Name, expected.BufferUpdate(i) ?? run.Inputs.Buffers[i], run.Model.Buffers[i].Values);
        }
    }

    /// <summary>The small models: they have every layer of the real-sized ones.</summary>
    public static TheoryData<string> SmallNames() => [.. ModelCases.All.Select(one => one.Name)];

    /// <summary>The models whose steps are all alike: dropout draws a mask of its own for each.</summary>
    public static TheoryData<string> RepeatableNames() =>
        [.. Cases.All.Where(one => !one.Spec.Build().Blocks.Append(one.Spec.Build().Root).Any(module => module.Layers.Any(layer => layer.Kind == "Dropout"))).Select(one => one.Name)];

    [Theory, MemberData(nameof(SmallNames))]
    public void Gradients_AnyModel_AreThoseOfFiniteDifferences(string name)
    {
        ModelCase one = ModelCases.Find(name);

        Gradients.Verify(one.Compile().Train, RandomInputs.For(one.Compile().Train, one.Sizes));
    }

    [Theory, MemberData(nameof(RepeatableNames))]
    public void Backward_Twice_AddsTheGradients(string name)
    {
        ModelRun run = Create(name);
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        float[] first = [];
        for (int pass = 0; pass < 2; pass++)
        {
            run.FillBuffers();
            run.Forward(workspace);
            run.Backward(workspace);
            first = pass == 0 ? run.Model.Parameters.Gradients.ToArray() : first;
        }

        Near.Assert("gradients", Tensor.From([first.Length], i => 2.0 * first[i]), run.Model.Parameters.Gradients);
        run.Model.ZeroGradients();
        Assert.All(run.Model.Parameters.Gradients.ToArray(), gradient => Assert.Equal(0f, gradient));
    }

    [Theory, MemberData(nameof(Names))]
    public void Training_AnyThreadCount_IsTheSameToTheBit(string name)
    {
        float[] one = TrainWith(threads: 1, name);
        float[] all = TrainWith(Environment.ProcessorCount, name);

        Assert.Equal(one, all);
    }

    private float[] TrainWith(int threads, string name)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(Runtime.VectorWidth, threads);
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        Sgd optimizer = new(0.01f);
        for (int step = 0; step < 3; step++)
        {
            run.Forward(workspace);
            run.Backward(workspace);
            optimizer.Step(run.Model);
            run.Model.ZeroGradients();
        }

        return [.. run.Model.Parameters.Values, .. run.Model.Buffers.Values];
    }

    private ModelRun Create(string name)
    {
        ModelCase one = Cases.All[Cases.IndexOf(name)];
        return new(one, models.Create(one));
    }
}
