namespace Minigrad;

/// <summary>
/// A compiled network. The generator writes this interface for every class with a <c>[Model]</c> attribute; the training library
/// (<see cref="Optimizer"/>, <see cref="Learner{TModel}"/>) needs nothing else, so that a model written by hand trains as well.
/// </summary>
/// <remarks>
/// A model holds parameters, a <see cref="Workspace"/> everything else. <see cref="Predict"/> and <see cref="Evaluate"/> only read the
/// parameters and may run on many threads, each with its own workspace, as long as nothing trains the model at the same time.
/// </remarks>
public interface IModel
{
    /// <summary>The model's class name.</summary>
    string Name { get; }

    /// <summary>Signature and layers as text and numbers.</summary>
    ModelDescription Description { get; }

    /// <summary>The learned values, in source order.</summary>
    ParameterSet Parameters { get; }

    /// <summary>Values that training updates without a gradient, such as running statistics: saved, never given to an optimizer. May be empty.</summary>
    ParameterSet Buffers { get; }

    /// <summary>Every layer, flattened, in source order, with dotted names (<c>Stem.Conv</c>).</summary>
    IReadOnlyList<Layer> Layers { get; }

    /// <summary>Makes a workspace for runs up to these sizes.</summary>
    /// <param name="maximumSizes">The largest size of each run-time axis, in the order of <see cref="ModelDescription.RuntimeAxes"/>, the batch first.</param>
    /// <param name="inputGradient">Whether Backward also computes the gradient by the model's inputs, for <see cref="Workspace.InputGradient"/>.</param>
    /// <returns>A workspace whose memory is taken at its first use.</returns>
    /// <exception cref="MinigradException">The number of sizes is wrong, a size is negative, or the memory would exceed one array.</exception>
    Workspace CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient = false);

    /// <summary>Runs the model in evaluation mode.</summary>
    /// <param name="batch">The inputs and the run-time sizes; labels and targets are not read.</param>
    /// <param name="workspace">A workspace of this model.</param>
    /// <returns>The first output, valid until the workspace's next run.</returns>
    /// <exception cref="MinigradException">A size exceeds the workspace's or the input's length does not fit the sizes.</exception>
    ReadOnlySpan<float> Predict(in Batch batch, Workspace workspace);

    /// <summary>Runs the model and its loss in evaluation mode. <see cref="Workspace.Output"/> has the predictions.</summary>
    /// <param name="batch">The inputs, the labels or targets, and the run-time sizes.</param>
    /// <param name="workspace">A workspace of this model.</param>
    /// <returns>The mean loss over the batch; 0 for a model without a loss.</returns>
    /// <exception cref="MinigradException">A size, a length or a label does not fit.</exception>
    float Evaluate(in Batch batch, Workspace workspace);

    /// <summary>
    /// Runs the model and its loss in training mode and keeps what <see cref="Backward"/> needs. <see cref="Workspace.Output"/> has the predictions.
    /// </summary>
    /// <param name="batch">The inputs, the labels or targets, and the run-time sizes.</param>
    /// <param name="workspace">A workspace of this model.</param>
    /// <returns>The mean loss over the batch; 0 for a model without a loss.</returns>
    /// <exception cref="MinigradException">A size, a length or a label does not fit.</exception>
    float Forward(in Batch batch, Workspace workspace);

    /// <summary>Adds the loss's gradient of the last <see cref="Forward"/> in this workspace to the gradients in <see cref="Parameters"/>.</summary>
    /// <param name="workspace">The workspace of the <see cref="Forward"/>.</param>
    /// <exception cref="MinigradException">There was no <see cref="Forward"/> since the last <see cref="Backward"/>, or the model has no loss.</exception>
    void Backward(Workspace workspace);

    /// <summary>Sets all gradients to zero; does nothing while there are none.</summary>
    void ZeroGradients();
}
