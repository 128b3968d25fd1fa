using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Lowering;

/// <summary>Names values and their parts in steps, in the words of a reader.</summary>
/// <param name="model">The model: what the caller passes and the run-time axes have names that no layer's value has.</param>
/// <param name="variables">The names of what the caller passes.</param>
public sealed class StorageNames(CompiledModel model, ModelVariables variables)
{
    private readonly Dictionary<string, int> _used = ModelVariables.Fixed.Concat(model.RunTimeAxes).Concat(ModelVariables.Fixed.Select(AxisSize)).Concat(variables.All)
        .Distinct().ToDictionary(name => name, _ => 1);

    /// <summary>What the size of an axis is called where its own name is fixed.</summary>
    public static string AxisSize(string axis) => $"{axis}Size";

    /// <summary>A name of its own for a node's value: <c>hidden</c>, <c>normStatistics</c>, <c>dActiveInput</c>.</summary>
    public string Of(Node node)
    {
        string? given = node.Op switch
        {
            InputOp input => variables.Inputs[input.Index],
            TargetOp target => variables.Targets[target.Index],
            ModelOutputOp output => variables.Outputs[output.Index],
            OutputGradientOp gradient => variables.OutputGradients[gradient.Index],
            _ => null,
        };
        if (given is not null)
        {
            return given;
        }

        string name = node.Op switch
        {
            ParameterOp parameter => model.Parameters[parameter.Index].Role,
            BufferOp => "running",
            _ => node.IsGradient ? $"d{Last(node)}{Suffix(node, LayerNames.IsInput(node.Layer) ? "" : LayerNames.Input)}" : Camel(Last(node)) + Suffix(node, ""),
        };
        int count = _used.TryGetValue(name, out int before) ? before + 1 : 1;
        _used[name] = count;
        return count == 1 ? name : $"{name}{Shapes.Size.Format(count)}";
    }

    /// <summary>The name of a parameter's gradient.</summary>
    public string Gradient(int parameter) => "d" + Pascal(model.Parameters[parameter].Role);

    /// <summary>The part that an input plays in a node.</summary>
    public string Role(Node node, Node input) => input.Op switch
    {
        ParameterOp parameter => model.Parameters[parameter.Index].Role,
        BufferOp => "running",
        TargetOp { IsLabels: true } => "labels",
        TargetOp => "targets",
        InputOp { IsIndices: true } => "indices",
        DropoutMaskOp => "mask",
        StatisticsOp => "statistics",
        NormalizeGradientSumsOp or FusedOp { Anchor: NormalizeGradientSumsOp } => "sums",
        _ when node.Op is SoftmaxOp && node.Inputs.Count > 1 && input.Id == node.Inputs[1] => "mask",
        RowOp row => row.Index == 0 ? "mean" : "variance",
        _ when node.Op is SoftmaxCrossEntropyOp or SoftmaxCrossEntropyGradientOp => "logits",
        _ when input.IsGradient || input.Op is OutputGradientOp => "dy",
        _ when node.IsGradient && LayerNames.Split(node.Layer).Intersect(LayerNames.Split(input.Layer)).Any() => "y",
        _ => "x",
    };

    /// <summary>The part that a node's result plays.</summary>
    public static string OutputRole(Node node, Storage output) => output.Kind switch
    {
        StorageKind.Gradient => output.Name,
        StorageKind.Buffer => "running",
        _ => node.Op switch
        {
            StatisticsOp => "statistics",
            NormalizeGradientSumsOp or FusedOp { Anchor: NormalizeGradientSumsOp } => "sums",
            DropoutMaskOp => "mask",
            SoftmaxCrossEntropyOp => "loss",
            ObserveOp => "copy",
            _ => node.IsGradient ? "dx" : "y",
        },
    };

    private static string Suffix(Node node, string otherwise) => node.Op switch
    {
        StatisticsOp => "Statistics",
        DropoutMaskOp => "Mask",
        NormalizeGradientSumsOp or FusedOp { Anchor: NormalizeGradientSumsOp } => "Sums",
        SoftmaxCrossEntropyOp => "Loss",
        ObserveOp when node.IsGradient => "Output",
        _ => otherwise,
    };

    private static string Last(Node node)
    {
        IReadOnlyList<string> layers = LayerNames.Split(node.Layer);
        return layers.Count == 0 ? "Value" : layers[layers.Count - 1].Replace(".", "").Replace(" ", "");
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
