using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;

namespace Minigrad.Compiler.Lowering;

/// <summary>The names of what a caller passes to a model and gets from it: a name of its own each, and none that an axis or a fixed parameter has.</summary>
/// <param name="Inputs">The inputs: <c>input</c>, or <c>left</c> of an input <c>Left</c>.</param>
/// <param name="Targets">What the losses compare with: <c>labels</c> or <c>targets</c>, or <c>policyLabels</c> where there are several outputs.</param>
/// <param name="Outputs">The outputs: <c>output</c>, or <c>policyOutput</c>.</param>
/// <param name="OutputGradients">The gradients of the outputs: <c>outputGradient</c>, or <c>policyGradient</c>.</param>
public sealed record ModelVariables(
    EquatableArray<string> Inputs,
    EquatableArray<string> Targets,
    EquatableArray<string> Outputs,
    EquatableArray<string> OutputGradients)
{
    /// <summary>The names of other parameters, and of what a model with one input and one output takes and gives; no axis has these names.</summary>
    public static IReadOnlyList<string> Fixed { get; } =
        ["input", "labels", "targets", "output", "outputGradient", "workspace", "seed", "step", "maximumSizes", "inputGradient", "index"];

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => Inputs.Concat(Targets).Concat(Outputs).Concat(OutputGradients);

    /// <summary>The names for a model.</summary>
    public static ModelVariables Of(CompiledModel model) => Of(
        model.Inputs.Select(input => input.Name),
        model.Targets.Select(target => (model.Outputs[target.Output].Name, target.Kind == TargetSpec.Labels)),
        [.. model.Outputs.Select(output => output.Name)],
        model.RunTimeAxes);

    /// <summary>The names for a model with these inputs, targets (the output, and whether it takes labels), outputs and run-time axes.</summary>
    public static ModelVariables Of(IEnumerable<string> inputs, IEnumerable<(string Output, bool IsLabels)> targets, IReadOnlyList<string> outputs, IEnumerable<string> axes)
    {
        HashSet<string> taken = [.. Fixed.Skip(1), .. axes, .. Fixed.Select(StorageNames.AxisSize)];
        string Unique(string name, string ending)
        {
            string unique = taken.Contains(name) ? name + ending : name;
            for (int number = 2; !taken.Add(unique); number++)
            {
                unique = $"{name}{ending}{Shapes.Size.Format(number)}";
            }

            return unique;
        }

        string Named(string output, string plain, string ending) => outputs.Count == 1 ? plain : Unique(Camel(output) + ending, "");
        return new(
            inputs.Select(input => Unique(Camel(input), "Input")).ToEquatableArray(),
            targets.Select(target => target.IsLabels ? Named(target.Output, "labels", "Labels") : Named(target.Output, "targets", "Targets")).ToEquatableArray(),
            outputs.Select(output => Named(output, "output", "Output")).ToEquatableArray(),
            outputs.Select(output => Named(output, "outputGradient", "Gradient")).ToEquatableArray());
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
