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
        foreach (Tensor tensor in new[] { Inputs.Input, Inputs.Target, Inputs.OutputGradient }.Concat(Inputs.Parameters.Values))
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
        inputs.Output = Predict().Prediction;
        return GraphInterpreter.Evaluate(Compiled.Loss!, inputs).Loss;
    }

    public Batch Batch() => Compiled.Target == TargetSpec.Labels ? new(Input, Labels, Sizes) : new(Input, Targets, Sizes);

    public float Forward(Workspace workspace)
    {
        if (HasLoss)
        {
            return Model.Forward(Batch(), workspace);
        }

        Model.GetType().GetMethod("Forward")!.CreateDelegate<ForwardWithoutLoss>(Model)(Input, workspace, Sizes[0]);
        return 0;
    }

    public void Backward(Workspace workspace)
    {
        if (HasLoss)
        {
            Model.Backward(workspace);
        }
        else
        {
            Model.GetType().GetMethod("Backward")!.CreateDelegate<BackwardWithoutLoss>(Model)(OutputGradient, workspace);
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
        Input = Inputs.Input,
        Target = Inputs.Target,
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

    private static float[] Floats(Tensor tensor) => [.. tensor.Values.Select(value => (float)value)];
}
