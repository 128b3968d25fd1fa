namespace Minigrad.Testing;

/// <summary>The gradients of a generated model's loss: by parameters, by inputs, by layers' outputs.</summary>
/// <remarks>
/// Each run has a new workspace: dropout draws by the workspace's step, so all runs draw the same. Running statistics, which training changes, are put back after each run.
/// </remarks>
internal sealed class ModelGradients(IModel model, BatchCopy batch)
{
    private readonly float[] _buffers = model.Buffers.Values.ToArray();

    public double Loss() => Run(workspace => model.Forward(batch.Batch, workspace));

    /// <summary>The gradients by parameters, and by the model's inputs of values.</summary>
    public IReadOnlyList<Differentiated> ByParametersAndInputs(IEnumerable<Parameter> parameters, IEnumerable<int> inputs)
    {
        int[] wanted = [.. inputs.Where(i => !model.Description.Inputs[i].HoldsIndices)];
        float[][] byInput = [];
        Run(
            workspace =>
            {
                float loss = model.Forward(batch.Batch, workspace);
                model.Parameters.ZeroGradients();
                model.Backward(workspace);
                byInput = [.. wanted.Select(i => workspace.InputGradient(model.Description.Inputs[i].Name).ToArray())];
                return loss;
            },
            inputGradient: wanted.Length > 0);
        return
        [
            .. parameters.Select(OfParameter),
            .. wanted.Select((input, i) =>
            {
                float[] values = batch.Input(input);
                return new Differentiated(model.Description.Inputs[input].Name, [values.Length], [.. values], byInput[i], changed => changed.CopyTo(values, 0));
            }),
        ];
    }

    /// <summary>Parameters with the gradients that they have now.</summary>
    public static Differentiated OfParameter(Parameter parameter) =>
        new(parameter.Name, parameter.Shape, parameter.Values.ToArray(), parameter.Gradients.ToArray(), changed => changed.CopyTo(parameter.Values));

    /// <summary>Calls with the gradient by a layer's output; changes of it reach the layers that read it.</summary>
    public void ByOutput(Layer layer, Action<Differentiated> compare)
    {
        float[]? values = null;
        float[]? gradient = null;
        float[]? replacement = null;
        using HookHandle hook = layer.Hook(
            seen =>
            {
                if (seen.Point == HookPoints.Backward)
                {
                    gradient = seen.Values.ToArray();
                }
                else if (replacement is null)
                {
                    values = seen.Values.ToArray();
                }
                else
                {
                    replacement.CopyTo(seen.Values);
                }
            },
            HookPoints.Both);
        Run(workspace =>
        {
            float loss = model.Forward(batch.Batch, workspace);
            model.Backward(workspace);
            return loss;
        });
        compare(new($"the output of {layer.Name}", [values!.Length], values, gradient!, changed => replacement = changed));
    }

    private double Run(Func<Workspace, float> run, bool inputGradient = false)
    {
        double result = run(model.CreateWorkspace(batch.Sizes, inputGradient));
        _buffers.CopyTo(model.Buffers.Values);
        return result;
    }
}
