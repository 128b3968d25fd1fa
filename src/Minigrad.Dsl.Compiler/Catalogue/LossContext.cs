using System.Globalization;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>What a loss is built with.</summary>
/// <param name="Graph">The graph to extend.</param>
/// <param name="Target">The node of the labels or values.</param>
/// <param name="Type">The full name of the model.</param>
/// <param name="Index">Which of the model's losses it is.</param>
/// <param name="Loss">The loss as declared.</param>
/// <param name="Errors">Where errors go.</param>
public sealed record LossContext(GraphBuilder Graph, int Target, string Type, int Index, LossSpec Loss, ErrorSink Errors)
{
    /// <summary>The names that the text of a real argument may have.</summary>
    public required SizeScope Scope { get; init; }

    /// <summary>The loss's attribute.</summary>
    public Place Place => new(Type, "", Place.Loss(Index));

    /// <summary>What the user wrote for an argument, or <see langword="null"/>.</summary>
    public object? Argument(string name) => Loss.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>The place of an argument.</summary>
    public Place At(string argument) => new(Type, "", Place.LossArgument(Index, argument));

    /// <summary>A real argument, a number or a text, within a range, else reported.</summary>
    public double? Real(string argument, double fallback, Func<double, bool> valid, string range)
    {
        double? value = Argument(argument) switch
        {
            null => fallback,
            double real => real,
            long integer => integer,
            string text => RealTextParser.Parse(text, At(argument), Scope, Errors, argument, Loss.Kind) ?? fallback,
            _ => null,
        };
        if (value is { } found && valid(found))
        {
            return found;
        }

        RefuseArgument(At(argument), argument, value, range);
        return null;
    }

    /// <summary>Reports an argument, or one element of it, that is out of range.</summary>
    public void RefuseArgument(Place where, string argument, double? value, string range) => Errors.Report(
        RuleBook.LossArgumentRange, where, argument, Loss.Kind, value?.ToString("R", CultureInfo.InvariantCulture) ?? "no number", range);

    /// <summary>Reports that the loss does not fit the output's shape.</summary>
    public int? RefuseShape(string takes, Value output)
    {
        Errors.Report(RuleBook.LossShape, Place, output.Origin, Loss.Kind, takes, output.Name, output.ShapeText);
        return null;
    }

    /// <summary>The mean over all elements of the output of a function of the output's element (argument 0) and the target's (argument 1).</summary>
    public int Mean(ScalarExpression element, Value output)
    {
        EquatableArray<Size> shape = output.Axes.Select(axis => axis.Size).ToEquatableArray();
        AxisMap identity = AxisMap.Identity(shape.Count);
        int elements = Graph.Elementwise(element, shape, (output.Node, identity), (Target, identity));
        EquatableArray<int> axes = Enumerable.Range(0, shape.Count).ToEquatableArray();
        EquatableArray<string> names = output.Axes.Select((axis, i) => axis.Name.Length > 0 ? axis.Name : $"a{Size.Format(i)}").ToEquatableArray();
        int sum = Graph.Emit(new ContractOp(EquatableArray.Of(axes), default, names, shape), elements);
        return Graph.Elementwise(new ScalarArgument(0) * (1 / ScalarSize.Of(Axis.Product(output.Axes))), sum);
    }
}
