using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the calls of the cross-entropy kernels. Both read the parameter <see cref="Mix"/>.</summary>
public static class LossCode
{
    /// <summary>The parameter of second labels, which a step method with such a kernel has last.</summary>
    public const string Mix = "mix";

    public static StepCode Loss(CrossEntropyKernel kernel, IReadOnlyList<string> x, string y) => new(
        $"{y} = mean(log Σ exp({x[0]}) - {x[0]}[{x[1]}]){Remark(kernel.Spec)}",
        [$"{y}[0] = global::Minigrad.Kernels.CrossEntropy.Loss({x[0]}, {x[1]}, {Sizes(kernel.Rows, kernel.Classes)}, {Options(kernel.Spec)}{Mix}: {Mix});"]);

    public static StepCode Gradient(CrossEntropyGradientKernel kernel, IReadOnlyList<string> x, string y) => new(
        $"{y} = (softmax({x[0]}) - onehot({x[1]})) * {Literal.Double(kernel.Scale)} / {SizeCode.Factor(kernel.Rows)}{Remark(kernel.Spec)}",
        [$"global::Minigrad.Kernels.CrossEntropy.Gradient({x[0]}, {x[1]}, {Sizes(kernel.Rows, kernel.Classes)}, {Literal.Float(kernel.Scale)}, {y}, {Options(kernel.Spec)}{Mix}: {Mix});"]);

    private static string Sizes(Size rows, Size classes) => $"{SizeCode.Int(rows)}, {SizeCode.Int(classes)}";

    private static string Options(CrossEntropySpec spec) => spec.IsPlain ? "" : $"new({string.Join(", ", Arguments(spec))}), ";

    private static IEnumerable<string> Arguments(CrossEntropySpec spec)
    {
        if (spec.LabelSmoothing != 0)
        {
            yield return $"labelSmoothing: {Literal.Float(spec.LabelSmoothing)}";
        }

        if (spec.ClassWeights.Count > 0)
        {
            yield return $"classWeights: [{string.Join(", ", spec.ClassWeights.Select(Literal.Float))}]";
        }

        if (spec.IgnoredIndex is { } ignored)
        {
            yield return $"ignoredIndex: {Literal.Integer(ignored)}";
        }
    }

    private static string Remark(CrossEntropySpec spec)
    {
        List<string> parts = [];
        if (spec.LabelSmoothing != 0)
        {
            parts.Add($"label smoothing {Literal.Double(spec.LabelSmoothing)}");
        }

        if (spec.ClassWeights.Count > 0)
        {
            parts.Add("class weights");
        }

        if (spec.IgnoredIndex is { } ignored)
        {
            parts.Add($"label {Literal.Integer(ignored)} ignored");
        }

        return parts.Count == 0 ? "" : $", {string.Join(", ", parts)}";
    }
}
