namespace Minigrad.Testing;

/// <content>Gradients against finite differences.</content>
public static partial class Expect
{
    /// <summary>
    /// Fails unless the gradients of a model's loss, by each parameter and each input of values, are those of finite differences: for some elements of each, drawn at random, and along
    /// random directions, which see all elements. Takes some hundred forward passes for a model of ten parameters.
    /// </summary>
    /// <remarks>
    /// The loss is in single precision, so steps are large and their error is estimated, not assumed: central differences with steps from a quarter of the values' root mean square down, extrapolated; kept is
    /// the one whose change over the last two steps and rounding together are least. A gradient passes within <see cref="GradientOptions.Absolute"/> + <see cref="GradientOptions.Relative"/> · |derivative| + that
    /// error; at a kink (<c>relu</c> at 0) that of an element if it lies between the slopes of both sides, that of a direction in any case. Runs are in training mode with the same dropout masks. Values, running statistics and gradients are as before on return.
    /// </remarks>
    /// <param name="model">A model with a loss.</param>
    /// <param name="batch">Inputs, labels or targets, and sizes; a few samples are enough.</param>
    /// <param name="options">How much is tried, and what is allowed; the defaults fit single precision.</param>
    /// <exception cref="ExpectationException">Gradients differ; the message has parameter, index and both values.</exception>
    /// <exception cref="ArgumentException">The model has no loss; use the overload that takes passes.</exception>
    public static void Gradients(IModel model, in Batch batch, GradientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        RequireLoss(model);
        options ??= new();
        BatchCopy copy = new(model.Description, batch);
        Keeping(model, () =>
        {
            ModelGradients gradients = new(model, copy);
            GradientCheck check = new(gradients.Loss, options);
            IEnumerable<int> inputs = options.Inputs ? Enumerable.Range(0, model.Description.Inputs.Count) : [];
            foreach (Differentiated one in gradients.ByParametersAndInputs(model.Parameters, inputs))
            {
                check.Compare(one);
            }

            check.Complete(model.Name);
        });
    }

    /// <summary>
    /// Like the check of a whole model, of one layer: the gradients by its parameters, and by each output or input that it reads. These see the layer's own backward pass and those
    /// after it. The runs show every layer's output, as those of a model with hooks do.
    /// </summary>
    /// <param name="model">A generated model with a loss.</param>
    /// <param name="layer">One of its layers: <c>net.Head</c>.</param>
    /// <param name="batch">Inputs, labels or targets, and sizes.</param>
    /// <param name="options">How much is tried, and what is allowed; <see cref="GradientOptions.Inputs"/> also says whether what the layer reads is compared.</param>
    /// <exception cref="ExpectationException">Gradients differ; the message has parameter, index and both values.</exception>
    /// <exception cref="ArgumentException">The model has no loss or no such layer.</exception>
    public static void Gradients(IModel model, Layer layer, in Batch batch, GradientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(layer);
        RequireLoss(model);
        if (!model.Layers.Contains(layer))
        {
            throw new ArgumentException($"{model.Name} has no layer '{layer.Name}' of its own.", nameof(layer));
        }

        options ??= new();
        BatchCopy copy = new(model.Description, batch);
        Keeping(model, () =>
        {
            ModelGradients gradients = new(model, copy);
            GradientCheck check = new(gradients.Loss, options);
            string[] read = options.Inputs ? [.. layer.Inputs.Distinct()] : [];
            IEnumerable<int> inputs = Enumerable.Range(0, model.Description.Inputs.Count).Where(i => read.Contains(model.Description.Inputs[i].Name));
            foreach (Differentiated one in gradients.ByParametersAndInputs(layer.Parameters, inputs))
            {
                check.Compare(one);
            }

            foreach (Layer other in model.Layers.Where(other => read.Contains(other.Name)))
            {
                gradients.ByOutput(other, check.Compare);
            }

            check.Complete($"{model.Name}, layer {layer.Name}");
        });
    }

    /// <summary>
    /// Like the check of a whole model, by its parameters, for an objective of the test's own: a model without a loss, or several runs of one. <paramref name="objective"/> is differentiated,
    /// <paramref name="backward"/> adds its gradients to those of the model's parameters.
    /// </summary>
    /// <example><code>
    /// Workspace work = net.CreateWorkspace(batch: 4);
    /// Expect.Gradients(net, () =&gt; TensorPrimitives.Dot(net.Forward(x, work, batch: 4), dy), () =&gt; net.Backward(dy, work));
    /// </code></example>
    /// <param name="model">The model.</param>
    /// <param name="objective">A function of the parameters, equal for equal parameters: dropout, for one, must not draw anew.</param>
    /// <param name="backward">Runs after an <paramref name="objective"/>.</param>
    /// <param name="options">How much is tried, and what is allowed.</param>
    /// <exception cref="ExpectationException">Gradients differ, or two runs of the objective; the message has parameter, index and both values.</exception>
    public static void Gradients(IModel model, Func<double> objective, Action backward, GradientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(backward);
        Keeping(model, () =>
        {
            double first = objective();
            double second = objective();
            if (!first.Equals(second))
            {
                throw new ExpectationException($"{model.Name}: the objective was {first:G9}, then {second:G9} for the same parameters; without a fixed value it has no derivative to compare with.");
            }

            model.Parameters.EnsureGradients();
            model.Parameters.ZeroGradients();
            backward();
            GradientCheck check = new(objective, options ?? new());
            foreach (Differentiated one in model.Parameters.Select(ModelGradients.OfParameter).ToArray())
            {
                check.Compare(one);
            }

            check.Complete(model.Name);
        });
    }

    private static void RequireLoss(IModel model)
    {
        if (model.Description.Targets.Count == 0)
        {
            throw new ArgumentException($"{model.Name} has no loss: give the objective and the backward pass.", nameof(model));
        }
    }

    private static void Keeping(IModel model, Action check)
    {
        float[] values = model.Parameters.Values.ToArray();
        float[] buffers = model.Buffers.Values.ToArray();
        float[] gradients = model.Parameters.HasGradients ? model.Parameters.Gradients.ToArray() : [];
        try
        {
            check();
        }
        finally
        {
            values.CopyTo(model.Parameters.Values);
            buffers.CopyTo(model.Buffers.Values);
            model.ZeroGradients();
            if (gradients.Length > 0)
            {
                gradients.CopyTo(model.Parameters.Gradients);
            }
        }
    }
}
