using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.Kernels;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;

namespace Minigrad.Integration.Tests;

/// <summary>A case with random values: the same ones in the generated model and for the interpreter.</summary>
public sealed class ModelRun
{
    private const ulong Seed = 7;
    private ulong _step;

    public ModelRun(ModelCase one, IModel model)
    {
        (Model, Compiled) = (model, one.Compile());
        Inputs = RandomInputs.For(Compiled.Train, one.Sizes);
        foreach (Tensor tensor in new[] { Inputs.Inputs, Inputs.Targets, Inputs.OutputGradients, Inputs.Parameters }.SelectMany(values => values.Values))
        {
            Round(tensor);
        }

        Inputs.Mask = Mask;
        Sizes = [.. Compiled.RunTimeAxes.Select(axis => (int)one.Sizes[axis])];
        FillParameters();
        FillBuffers();
    }

    public IModel Model { get; }

    public CompiledModel Compiled { get; }

    public GraphInputs Inputs { get; }

    public int[] Sizes { get; }

    public bool HasLoss => Compiled.Target != TargetSpec.None;

    public float[] Input => Floats(Inputs.Input);

    public float[] OutputGradient => Floats(Inputs.OutputGradient);

    public int[] Labels => Inputs.Labels;

    public float[] Targets => Floats(Inputs.Target);

    /// <summary>A workspace for larger sizes than the run's, as a last short batch has.</summary>
    public Workspace CreateLargerWorkspace() => Model.CreateWorkspace([.. Sizes.Select(size => size + 3)]);

    /// <summary>What the interpreter makes of the training graph at the step of a workspace.</summary>
    public GraphValues Train(Workspace workspace)
    {
        _step = workspace.Step;
        return GraphInterpreter.Evaluate(Compiled.Train, Inputs);
    }

    /// <summary>The same with every layer's output, and the gradient by it.</summary>
    public GraphValues TrainObserved(Workspace workspace)
    {
        _step = workspace.Step;
        return GraphInterpreter.Evaluate(Observed.Of(Compiled).Train, Inputs);
    }

    public GraphValues Predict() => GraphInterpreter.Evaluate(Compiled.Predict, WithRunningStatistics());

    public double Evaluate()
    {
        GraphInputs inputs = WithRunningStatistics();
        GraphValues predictions = Predict();
        for (int i = 0; i < Compiled.Outputs.Count; i++)
        {
            inputs.Outputs[i] = predictions.Find(OutputKind.Prediction, i)!;
        }

        return GraphInterpreter.Evaluate(Compiled.Loss!, inputs).Loss;
    }

    /// <summary>The inputs and targets as arrays of their own.</summary>
    public BatchValues[] InputValues => [.. Compiled.Inputs.Select((input, i) => input.IsIndices ? (BatchValues)Integers(Inputs.Inputs[i]) : Floats(Inputs.Inputs[i]))];

    public BatchValues[] TargetValues => [.. Compiled.Targets.Select((target, i) => target.Kind == TargetSpec.Labels ? (BatchValues)Integers(Inputs.Targets[i]) : Floats(Inputs.Targets[i]))];

    /// <summary>Whether the model takes a batch of one input of values and one target at most.</summary>
    public bool IsPlain => Compiled.Inputs.Count == 1 && !Compiled.Inputs[0].IsIndices && Compiled.Targets.Count <= 1;

    public Batch Batch() => !IsPlain ? new(InputValues, TargetValues, Sizes)
        : Compiled.Target == TargetSpec.Labels ? new(Input, Labels, Sizes)
        : HasLoss ? new(Input, Targets, Sizes)
        : new(Input, Sizes);

    public float Forward(Workspace workspace)
    {
        if (HasLoss)
        {
            return Model.Forward(Batch(), workspace);
        }

        if (IsPlain && Sizes.Length == 1)
        {
            Model.GetType().GetMethod("Forward")!.CreateDelegate<ForwardWithoutLoss>(Model)(Input, workspace, Sizes[0]);
        }
        else
        {
            Model.GetType().GetMethod("Forward")!.CreateDelegate<ForwardOfTwo>(Model)(Input, Floats(Inputs.Inputs[1]), workspace, Sizes[0]);
        }

        return 0;
    }

    public void Backward(Workspace workspace)
    {
        if (HasLoss)
        {
            Model.Backward(workspace);
        }
        else if (Compiled.Outputs.Count == 1)
        {
            Model.GetType().GetMethod("Backward")!.CreateDelegate<BackwardWithoutLoss>(Model)(Floats(Inputs.OutputGradient), workspace);
        }
        else
        {
            Model.GetType().GetMethod("Backward")!.CreateDelegate<BackwardOfTwo>(Model)(Floats(Inputs.OutputGradient), Floats(Inputs.OutputGradients[1]), workspace);
        }
    }

    /// <summary>Fails unless the last run's outputs are these values' predictions.</summary>
    public void AssertOutputs(GraphValues expected, Workspace workspace)
    {
        for (int i = 0; i < Compiled.Outputs.Count; i++)
        {
            Near.Assert($"output {Compiled.Outputs[i].Name}", expected.Find(OutputKind.Prediction, i)!, workspace.OutputOf(Compiled.Outputs[i].Name));
        }
    }

    /// <summary>Fails unless the gradients by the inputs of values are these values' ones.</summary>
    public void AssertInputGradients(GraphValues expected, Workspace workspace)
    {
        for (int i = 0; i < Compiled.Inputs.Count; i++)
        {
            if (!Compiled.Inputs[i].IsIndices)
            {
                Near.Assert($"gradient by {Compiled.Inputs[i].Name}", expected.Find(OutputKind.InputGradient, i)!, workspace.InputGradient(Compiled.Inputs[i].Name));
            }
        }
    }

    /// <summary>Sets the running statistics back to those that the interpreter begins with.</summary>
    public void FillBuffers()
    {
        foreach ((int index, Tensor values) in BufferInputs())
        {
            Floats(values).CopyTo(Model.Buffers[index].Values);
        }
    }

    private delegate ReadOnlySpan<float> ForwardWithoutLoss(ReadOnlySpan<float> input, Workspace workspace, int batch);

    private delegate ReadOnlySpan<float> ForwardOfTwo(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Workspace workspace, int batch);

    private delegate void BackwardOfTwo(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Workspace workspace);

    private delegate void BackwardWithoutLoss(ReadOnlySpan<float> outputGradient, Workspace workspace);

    private void FillParameters()
    {
        for (int i = 0; i < Compiled.Parameters.Count; i++)
        {
            if (Inputs.Parameters.TryGetValue(i, out Tensor? values))
            {
                Floats(values).CopyTo(Model.Parameters[i].Values);
            }
        }
    }

    private GraphInputs WithRunningStatistics() => new()
    {
        Sizes = Inputs.Sizes,
        Inputs = Inputs.Inputs,
        Targets = Inputs.Targets,
        Parameters = Inputs.Parameters,
        Buffers = BufferInputs(),
    };

    private Dictionary<int, Tensor> BufferInputs()
    {
        for (int i = 0; i < Compiled.Buffers.Count; i++)
        {
            int length = (int)Compiled.Buffers[i].Length;
            Inputs.Buffers.TryAdd(i, Tensor.From([length], element => 0.75 + (0.01 * element)));
            Round(Inputs.Buffers[i]);
        }

        return Inputs.Buffers;
    }

    private Tensor Mask(Minigrad.Compiler.Ir.Ops.DropoutMaskOp op, int[] shape)
    {
        float[] mask = new float[Tensor.Count(shape)];
        Dropout.Mask(mask, (float)op.Probability, Seed, _step, (ulong)op.Stream);
        return Tensor.From(shape, mask);
    }

    private static void Round(Tensor tensor)
    {
        for (int i = 0; i < tensor.Values.Length; i++)
        {
            tensor.Values[i] = (float)tensor.Values[i];
        }
    }

    private static int[] Integers(Tensor tensor) => [.. tensor.Values.Select(value => (int)value)];

    private static float[] Floats(Tensor tensor) => [.. tensor.Values.Select(value => (float)value)];
}
