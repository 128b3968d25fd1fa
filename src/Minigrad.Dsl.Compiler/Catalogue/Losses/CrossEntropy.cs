using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>Softmax cross-entropy with integer labels over the last axis.</summary>
public sealed class CrossEntropy : LossDefinition
{
    private const string Weights = "ClassWeights";

    public override string Kind => "CrossEntropy";

    public override bool TakesLabels => true;

    public override int? Build(LossContext context, Value output)
    {
        if (output.Axes.Count < 2)
        {
            return context.RefuseShape("at least two axes, '… classes'", output);
        }

        double? smoothing = context.Real("LabelSmoothing", 0, value => value is >= 0 and <= 1, "from 0 to 1");
        bool fits = ClassWeights(context, output, out EquatableArray<double> weights);
        int? ignored = context.Argument("IgnoredIndex") is long index ? (int)index : null;
        return smoothing is { } share && fits
            ? context.Graph.Emit(new SoftmaxCrossEntropyOp(new(share, weights, ignored)), output.Node, context.Target)
            : null;
    }

    private static bool ClassWeights(LossContext context, Value output, out EquatableArray<double> weights)
    {
        weights = context.Argument(Weights) is EquatableArray<double> written ? written : default;
        if (context.Argument(Weights) is null)
        {
            return true;
        }

        Place place = context.At(Weights);
        for (int i = 0; i < weights.Count; i++)
        {
            if (!(weights[i] >= 0 && weights[i] <= float.MaxValue))
            {
                context.RefuseArgument(place.Element(i), $"{Weights}[{Size.Format(i)}]", weights[i], "finite and at least 0");
                return false;
            }
        }

        Size classes = output.Axes[output.Axes.Count - 1].Size;
        if (classes.Constant == weights.Count)
        {
            return true;
        }

        context.Errors.Report(
            RuleBook.ClassWeightsCount,
            place,
            output.Origin,
            weights.Count == 1 ? "1 weight" : $"{Size.Format(weights.Count)} weights",
            output.Name,
            classes.ToString(),
            classes.IsConstant ? "give one weight for each class" : "bind it with [Size]");
        return false;
    }
}
