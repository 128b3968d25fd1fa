using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <summary>The methods of one class, a method for each different step: code grows with distinct layers, not with repeats.</summary>
/// <param name="kernels">Writes the bodies.</param>
/// <param name="runTimeAxes">The run-time axes, in the order of parameters.</param>
/// <param name="taken">The names of other members.</param>
public sealed class StepMethods(KernelCode kernels, IReadOnlyList<string> runTimeAxes, IEnumerable<string> taken)
{
    private readonly Dictionary<string, StepMethod> _methods = [];
    private readonly List<StepMethod> _order = [];
    private readonly HashSet<string> _names = [.. taken];

    /// <summary>The call of a step with the given argument expressions.</summary>
    public string Call(Step step, IReadOnlyList<string> inputs, string output)
    {
        string[] roles = Roles(step, out string result);
        StepCode code = kernels.Write(step.Kernel, roles, result);
        IReadOnlyCollection<string> needed = step.RunTimeAxes;
        string[] axes = [.. runTimeAxes.Where(needed.Contains)];
        (string Parameter, string Argument)[] extra = step.Kernel switch
        {
            DropoutMaskKernel mask => [("ulong seed", "_seed"), ("ulong step", "workspace.Step"), ("int stream", Hole.Number(mask.Stream))],
            EmbeddingKernel => [("string layer", Literal.Text(step.Layers))],
            CrossEntropyKernel or CrossEntropyGradientKernel => [($"global::Minigrad.LabelMix {LossCode.Mix}", "workspace.LabelMix")],
            _ => [],
        };
        IEnumerable<string> parameters = roles.Select((role, i) => $"ReadOnlySpan<{(step.Inputs[i].Storage.Kind is StorageKind.Labels or StorageKind.Indices ? "int" : "float")}> {role}")
            .Append($"Span<float> {result}")
            .Concat(axes.Select(axis => $"int {Names.Axis(axis)}"))
            .Concat(extra.Select(one => one.Parameter));
        StepMethod method = Find(step, string.Join(", ", parameters), roles, result, code);
        IEnumerable<string> arguments = inputs.Append(output).Concat(axes.Select(Names.Axis)).Concat(extra.Select(one => one.Argument));
        return $"{method.Name}({string.Join(", ", arguments)});";
    }

    /// <summary>Writes the methods in the order of their first calls.</summary>
    public void Write(CodeWriter writer)
    {
        foreach (StepMethod method in _order)
        {
            method.Write(writer);
        }
    }

    private StepMethod Find(Step step, string parameters, string[] roles, string result, StepCode code)
    {
        string layers = string.Join(", ", LayerNames.Split(step.Layers));
        string inputs = string.Join(", ", step.Inputs.Select((input, i) => $"{roles[i]}: {Shape(input.Shape)}"));
        string shapes = $"{inputs}{(inputs.Length > 0 ? " " : "")}-> {result}: {Shape(step.OutputShape)}";
        string key = $"{parameters}\n{shapes}\n{string.Join("\n", code.Lines)}\n{step.IsGradient}";
        if (!_methods.TryGetValue(key, out StepMethod? method))
        {
            method = new(Name(step), parameters, shapes, code, step.IsGradient);
            _methods.Add(key, method);
            _order.Add(method);
        }

        method.AddLayers(layers);
        return method;
    }

    /// <summary>A name of its own for a member: the wanted one, or the first free number behind it.</summary>
    public string Reserve(string name)
    {
        string unique = name;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = name + Literal.Integer(number);
        }

        return unique;
    }

    private string Name(Step step)
    {
        string suffix = step.Kernel switch
        {
            StatisticsKernel => "Statistics",
            CrossEntropyKernel => "Loss",
            DropoutMaskKernel => "Mask",
            _ when step.OutputRole == "copy" => step.IsGradient ? "CopyGradient" : "Copy",
            NormalizeGradientSumsKernel => "GradientSums",
            _ when step.Output.Kind == StorageKind.Gradient && step.OutputRole == "sum" => "AddGradient",
            _ when step.Output.Kind == StorageKind.Gradient => step.OutputRole.Substring(1) + "Gradient",
            _ when step.Output.Kind == StorageKind.Buffer => "Running",
            _ => !step.IsGradient ? "Forward" : LayerNames.IsInput(step.Layers) ? "Gradient" : "InputGradient",
        };
        return Reserve(Prefix(LayerNames.Split(step.Layers)) + suffix);
    }

    // Stem.Norm and Stem.Active become StemNormActive.
    private static string Prefix(IReadOnlyList<string> layers)
    {
        string name = "";
        string block = "";
        foreach (string layer in layers)
        {
            string shared = block.Length > 0 && layer.StartsWith(block, StringComparison.Ordinal) ? block : "";
            name += layer.Substring(shared.Length).Replace(".", "").Replace(" ", "");
            block = layer.Substring(0, layer.LastIndexOf('.') + 1);
        }

        return name;
    }

    private static string[] Roles(Step step, out string result)
    {
        List<string> roles = [];
        string Unique(string role)
        {
            string unique = role;
            for (int number = 2; roles.Contains(unique); number++)
            {
                unique = role + Literal.Integer(number);
            }

            roles.Add(unique);
            return unique;
        }

        foreach (StepInput input in step.Inputs)
        {
            Unique(Pascal(input.Role));
        }

        string[] inputs = [.. roles];
        result = Unique(Pascal(step.OutputRole));
        return inputs;
    }

    // running_mean → runningMean
    private static string Pascal(string role)
    {
        string[] parts = role.Split('_');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
    }

    private static string Shape(EquatableArray<Size> shape) => shape.Count == 0 ? "scalar" : string.Join(" ", shape.Select(size => size.Terms.Count > 1 ? $"({size})" : size.ToString()));
}
