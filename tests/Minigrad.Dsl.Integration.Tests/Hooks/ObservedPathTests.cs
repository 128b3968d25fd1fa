using Minigrad.Compiler.Ir;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>What hooks see, against the float64 interpreter: every layer of every model at every vector width; and that hooks change no result.</summary>
[Collection(SharedModels.Name)]
public sealed class ObservedPathTests(GeneratedModels models)
{
    public static TheoryData<string, int> CasesAndWidths() => ModelTests.CasesAndWidths();

    [Theory, MemberData(nameof(CasesAndWidths))]
    public void Predict_WithHooksOnAllLayers_ShowsTheInterpretersOutputs(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        Workspace workspace = run.CreateLargerWorkspace();
        float[] fused = run.Model.Predict(run.Batch(), workspace).ToArray();
        GraphValues expected = run.Predict();
        List<string> order = [];

        using HookHandle hook = run.Model.Layers.Hook(seen =>
        {
            string layer = seen.Layer.Name;
            order.Add(layer);
            Assert.False(seen.IsTraining);
            Assert.Equal(HookPoints.Forward, seen.Point);
            Assert.Equal(run.Sizes, seen.Sizes);
            Near.Assert(layer, expected[run.Compiled.Layers.Single(one => one.Path == layer).Node], seen.Values);
        });
        ReadOnlySpan<float> output = run.Model.Predict(run.Batch(), workspace);

        Assert.Equal(run.Model.Layers.Select(layer => layer.Name), order);
        Near.Assert("prediction", expected.Prediction, output);
        run.AssertOutputs(expected, workspace);
        Near.Assert("fused prediction", expected.Prediction, fused);
        if (run.HasLoss)
        {
            Near.Assert("loss", run.Evaluate(), run.Model.Evaluate(run.Batch(), workspace));
        }
    }

    [Theory, MemberData(nameof(CasesAndWidths))]
    public void Training_WithHooksOnAllLayers_ShowsTheInterpretersOutputsAndGradients(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        Workspace workspace = run.Model.CreateWorkspace([.. run.Sizes.Select(size => size + 3)], inputGradient: true);
        Dictionary<(string, HookPoints), float[]> seen = [];

        using HookHandle hook = run.Model.Layers.Hook(
            layer =>
            {
                Assert.True(layer.IsTraining);
                seen.Add((layer.Layer.Name, layer.Point), layer.Values.ToArray());
            },
            HookPoints.Both);
        float loss = run.Forward(workspace);
        float[] output = workspace.Output.ToArray();
        run.Backward(workspace);

        GraphValues expected = run.TrainObserved(workspace);
        for (int i = 0; i < run.Model.Layers.Count; i++)
        {
            string layer = run.Model.Layers[i].Name;
            Near.Assert($"output of {layer}", expected.Find(OutputKind.LayerOutput, i)!, seen[(layer, HookPoints.Forward)]);
            Near.Assert($"gradient by {layer}", expected.Find(OutputKind.LayerGradient, i)!, seen[(layer, HookPoints.Backward)]);
        }

        run.AssertInputGradients(expected, workspace);
        AssertSameAsFused(run, workspace, loss, output);
    }

    [Theory, MemberData(nameof(CasesAndWidths))]
    public void InputGradient_OnTheFusedPath_IsTheInterpreters(string name, int width)
    {
        ModelRun run = Create(name);
        using RuntimeSettings settings = new(width);
        Workspace workspace = run.Model.CreateWorkspace([.. run.Sizes.Select(size => size + 3)], inputGradient: true);

        run.Forward(workspace);
        run.Backward(workspace);

        run.AssertInputGradients(run.Train(workspace), workspace);
    }

    private static void AssertSameAsFused(ModelRun run, Workspace workspace, float loss, float[] output)
    {
        GraphValues expected = run.Train(workspace);
        Near.Assert("prediction", expected.Prediction, output);
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

    private ModelRun Create(string name)
    {
        ModelCase one = Cases.All[Cases.IndexOf(name)];
        return new(one, models.Create(one));
    }
}
