using System.ComponentModel;

namespace Minigrad;

/// <summary>A handle on one layer of a model: its description and its learned values.</summary>
public sealed class Layer
{
    private readonly LayerDescription _description;
    private readonly LayerHooks? _modelHooks;
    private HookHandle[] _hooks = [];

    /// <summary>Creates the handle. Generated constructors call this.</summary>
    /// <param name="description">What is known of the layer at compile time.</param>
    /// <param name="parameters">The parameters that the layer owns, or shares with the layer it is tied to, named <c>{layer}.{role}</c>.</param>
    /// <param name="hooks">What tells the model that a layer has hooks; null for a model that cannot show its layers' outputs.</param>
    /// <param name="buffers">The running statistics or the constant of the layer, named likewise; null for none.</param>
    public Layer(LayerDescription description, IReadOnlyList<Parameter> parameters, LayerHooks? hooks = null, IReadOnlyList<Parameter>? buffers = null)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(parameters);
        _description = description;
        Parameters = parameters;
        Buffers = buffers ?? [];
        _modelHooks = hooks;
    }

    /// <summary>The dotted name from the model down: <c>Stem.Conv</c>.</summary>
    public string Name => _description.Name;

    /// <summary>The layer's kind as the field calls it: <c>Conv2d</c>.</summary>
    public string Kind => _description.Kind;

    /// <summary>The dotted names of the layers that it reads, in order; <c>Input</c> for the model's input.</summary>
    public IReadOnlyList<string> Inputs => _description.Inputs;

    /// <summary>The output's axes in order, separated by spaces: <c>batch 8 14 14</c>.</summary>
    public string Shape => _description.Shape;

    /// <summary>The real-valued arguments, such as the epsilon of a normalisation.</summary>
    public IReadOnlyList<LayerConstant> Constants => _description.Constants;

    /// <summary>The parameters that the layer owns or shares; empty for a layer without any.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The running statistics of a normalisation, or the value of a constant; empty for other layers.</summary>
    public IReadOnlyList<Parameter> Buffers { get; }

    /// <summary>The parameter whose name ends in <c>.weight</c>.</summary>
    /// <exception cref="MinigradException">The layer has no weight.</exception>
    public Parameter Weight => Find("weight", Parameters);

    /// <summary>The parameter whose name ends in <c>.bias</c>.</summary>
    /// <exception cref="MinigradException">The layer has no bias.</exception>
    public Parameter Bias => Find("bias", Parameters);

    /// <summary>The buffer whose name ends in <c>.value</c>: what a <c>[Constant]</c> holds.</summary>
    /// <exception cref="MinigradException">The layer is no constant.</exception>
    public Parameter Value => Find("value", Buffers);

    /// <summary>
    /// Runs code on the layer's output, or on the loss's gradient by it, in every run that begins before the handle is disposed:
    /// <c>using HookHandle hook = net.Head.Hook(seen => Console.WriteLine(seen.Values.Length));</c>
    /// </summary>
    /// <remarks>
    /// While any layer of a model has hooks, the model takes its observed path: every layer's output exists, where otherwise layers are fused. It needs memory of its own, taken
    /// at the first such run of a workspace. Without hooks it costs a branch for each pass. What the path was decides Forward; Backward follows it.
    /// Hooks of a layer run in the order in which they were added, on the thread of the run; a model that runs on several threads calls them from several. An exception
    /// ends the run. A hook cannot run the model in the workspace that it observes.
    /// </remarks>
    /// <param name="hook">What runs.</param>
    /// <param name="points">When it runs.</param>
    /// <param name="inEvaluation">Whether it also sees the output in evaluation (Predict, Evaluate); if not, these stay on the fused path.</param>
    /// <returns>The handle that removes the hook.</returns>
    /// <exception cref="MinigradException">The layer belongs to a model without an observed path: one that was not generated.</exception>
    public HookHandle Hook(LayerHook hook, HookPoints points = HookPoints.Forward, bool inEvaluation = true) => new(hook, points, inEvaluation, [this]);

    /// <summary>Shows the output to the hooks. Generated code calls this.</summary>
    /// <param name="values">The output.</param>
    /// <param name="workspace">The workspace that it is in.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ShowOutput(Span<float> values, Workspace workspace) => Show(HookPoints.Forward, values, workspace);

    /// <summary>Shows the gradient by the output to the hooks. Generated code calls this.</summary>
    /// <param name="values">The gradient.</param>
    /// <param name="workspace">The workspace that it is in.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ShowGradient(Span<float> values, Workspace workspace) => Show(HookPoints.Backward, values, workspace);

    /// <summary>Name, kind and shape: <c>Stem.Conv: Conv2d, batch 8 14 14</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {Kind}, {Shape}";

    internal bool StandardizesWeight => _description.StandardizesWeight;

    internal bool CanBeHooked => _modelHooks is not null;

    internal LayerHooks ModelHooks => _modelHooks
        ?? throw new MinigradException($"Layer '{Name}' cannot be hooked: its model was not generated, so nothing shows the outputs of its layers.");

    internal void Add(HookHandle hook)
    {
        lock (ModelHooks)
        {
            _hooks = [.. _hooks, hook];
        }

        ModelHooks.Count(hook, 1);
    }

    internal void Remove(HookHandle hook)
    {
        lock (ModelHooks)
        {
            _hooks = [.. _hooks.Where(other => other != hook)];
        }

        ModelHooks.Count(hook, -1);
    }

    private void Show(HookPoints point, Span<float> values, Workspace workspace)
    {
        // The array is replaced, never changed: a hook may be added or removed meanwhile, also by a hook.
        HookHandle[] hooks = Volatile.Read(ref _hooks);
        if (hooks.Length == 0)
        {
            return;
        }

        workspace.IsShowing = true;
        try
        {
            foreach (HookHandle hook in hooks)
            {
                if (workspace.OnlyHook is null || workspace.OnlyHook == hook)
                {
                    hook.Run(new(this, point, values, workspace));
                }
            }
        }
        finally
        {
            workspace.IsShowing = false;
        }
    }

    private Parameter Find(string role, IReadOnlyList<Parameter> values)
    {
        foreach (Parameter parameter in values)
        {
            // A tied layer shares a parameter under its owner's name, so only the last part of the name says the role.
            if (parameter.Name.EndsWith(role, StringComparison.Ordinal)
                && (parameter.Name.Length == role.Length || parameter.Name[^(role.Length + 1)] == '.'))
            {
                return parameter;
            }
        }

        string kind = ReferenceEquals(values, Parameters) ? "parameters" : "buffers";
        string owned = values.Count == 0 ? $"it has no {kind}" : "it has " + string.Join(", ", values.Select(parameter => parameter.Name));
        throw new MinigradException($"Layer '{Name}' ({Kind}, {Shape}) has no {role}: {owned}.");
    }
}
