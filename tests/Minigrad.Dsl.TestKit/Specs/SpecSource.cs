using System.Globalization;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.TestKit.Specs;

/// <summary>Writes specs as the C# that a user would write, so that the same table of cases goes through binder, generator and compiler too.</summary>
public static class SpecSource
{
    /// <summary>The arguments that an attribute takes by position.</summary>
    private static readonly HashSet<(string Kind, string Name)> Positional =
    [
        ("Linear", "Out"), ("Conv2d", "Out"), ("MaxPool", "Kernel"), ("GroupNorm", "Groups"), ("Dropout", "Probability"), ("Einsum", "Text"), ("Use", Place.Sizes), ("Reuse", "Layer"),
        ("Map", "Type"), ("Map", "Function"),
        ("Rearrange", "Text"), ("Rearrange", Place.Sizes), ("Reduce", "Text"), ("Reduce", "Reduction"), ("Reduce", Place.Sizes), ("Repeat", "Text"), ("Repeat", Place.Sizes),
        ("Conv1d", "Out"), ("ConvTranspose2d", "Out"), ("AveragePool", "Kernel"), ("AdaptiveAveragePool", "Out"),
        ("Slice", "Axis"), ("Upsample", "Factor"),
        ("Embedding", "Vocabulary"), ("Embedding", "Dimension"),
        ("Parameter", "Shape"), ("Constant", "Shape"),
    ];

    /// <summary>A file with the model and its blocks, in a namespace of its own.</summary>
    public static string Write(ModelSpec spec, string @namespace)
    {
        ModuleSpec[] modules = [.. spec.Blocks, spec.Root];
        IEnumerable<ElementwiseSpec> functions = modules.SelectMany(module => module.Layers.Select(layer => layer.Function).Concat(module.Losses.Select(loss => loss.Function))).OfType<ElementwiseSpec>();
        string[] classes = [.. modules.Select(Class), ScalarFunctions.Class(functions)];
        return $"using System;\nusing Minigrad;\n\nnamespace {@namespace};\n\n{string.Join("\n", classes)}";
    }

    private static string Class(ModuleSpec module)
    {
        IEnumerable<string> attributes =
        [
            $"{module.Kind}({Literal(module.Signature)})",
            .. module.Sizes.Select(size => size.Value is { } value ? $"Size({Literal(size.Name)}, {value})" : $"Size({Literal(size.Name)})"),
            .. module.Losses.Select(loss => $"{loss.Kind}({string.Join(", ", LossArguments(loss))})"),
        ];
        IEnumerable<string> layers = module.Layers.Select(layer => $"    [{Attribute(layer)}] public partial {TypeOf(module, layer)} {layer.Name} {{ get; }}\n");
        return $"[{string.Join(", ", attributes)}]\npublic sealed partial class {module.Type.Name}\n{{\n{string.Concat(layers)}}}\n";
    }

    private static IEnumerable<string> LossArguments(LossSpec loss) =>
    [
        .. loss.Arguments.Where(argument => argument.Name is "Type" or "Function").Select(Value),
        .. loss.Outputs.Select(output => $"nameof({output.Name})"),
        .. loss.Arguments.Where(argument => argument.Name is not ("Type" or "Function")).Select(Named),
    ];

    private static string TypeOf(ModuleSpec module, LayerSpec layer) => layer switch
    {
        { Kind: "Reuse" } => TypeOf(module, module.Layers.Single(other => other.Name == (string)layer.Argument("Layer")!)),
        { Block: { } block } => layer.Argument("Times") is null ? block : $"Repeated<{block}>",
        _ => "Layer",
    };

    private static string Attribute(LayerSpec layer)
    {
        IEnumerable<string> arguments =
        [
            .. layer.Arguments.Where(argument => Positional.Contains((layer.Kind, argument.Name))).Select(Value),
            .. layer.Inputs.Select(input => $"nameof({input.Name})"),
            .. layer.Arguments.Where(argument => !Positional.Contains((layer.Kind, argument.Name))).Select(Named),
        ];
        return $"{layer.Kind}{(layer.Block is null ? "" : $"<{layer.Block}>")}({string.Join(", ", arguments)})";
    }

    private static string Named(ArgumentSpec argument) => $"{argument.Name} = {Value(argument)}";

    private static string Value(ArgumentSpec argument) => argument.Name switch
    {
        "Layer" or "Tied" => $"nameof({argument.Value})",
        "Function" => $"nameof(Ops.{argument.Value})",
        "Type" => $"typeof({argument.Value})",
        "Mode" => $"UpsampleMode.{argument.Value}",
        "Reduction" => $"Reduction.{argument.Value}",
        _ => Literal(argument.Value),
    };

    private static string Literal(object value) => value switch
    {
        string text => $"\"{text}\"",
        EquatableArray<double> numbers => $"new double[] {{ {string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))} }}",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
