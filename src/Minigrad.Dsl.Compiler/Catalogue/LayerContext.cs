using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>What a layer is built with: its inputs, its arguments in the scope of its class, and the graph to extend.</summary>
/// <param name="frame">The class.</param>
/// <param name="layer">The layer.</param>
/// <param name="inputs">What it reads.</param>
/// <param name="owner">The dotted name under which its learned values are kept: its own path, unless it shares those of another layer.</param>
public sealed class LayerContext(ModuleFrame frame, LayerSpec layer, IReadOnlyList<Value> inputs, string owner)
{
    public GraphBuilder Graph => frame.Program.Graph;

    public BuildMode Mode => frame.Program.Mode;

    public IReadOnlyList<Value> Inputs => inputs;

    public Value Input => inputs[0];

    public LayerSpec Layer => layer;

    public SizeScope Scope => frame.Scope;

    public ErrorSink Errors => frame.Errors;

    /// <summary>The place of an argument of this layer.</summary>
    public Place At(string argument) => new(frame.Module.Type.FullName, layer.Name, argument);

    /// <summary>Where a layer says that it shares the values of another: its first input, or its attribute.</summary>
    public Place SharingPlace => At(layer.Inputs.Count > 0 ? Place.Input(0) : Place.Attribute);

    /// <summary>The layer of this class whose values it shares.</summary>
    public Place OwnerPlace => frame.At(owner.Substring(owner.LastIndexOf('.') + 1), Place.Attribute);

    /// <summary>The layer's result: a node and its axes.</summary>
    public Value Result(int node, IEnumerable<Axis> axes) => new(node, axes.ToEquatableArray(), layer.Name, frame.PathOf(layer), At(Place.Attribute));

    /// <summary>The layer's result where it is an elementwise function of its input, argument 0.</summary>
    public Value Map(ScalarExpression function) => Result(Graph.Elementwise(function, Input.Node), Input.Axes);

    /// <summary>Adds a learned value of this layer, or takes the one that it shares, which must have this shape.</summary>
    public int Parameter(string role, IReadOnlyList<Axis> axes, InitializerSpec initializer, FansSpec? fans = null) =>
        SharedValue.Refuses(this, frame.Program.Find($"{owner}.{role}"), axes)
            ? frame.Program.Stranger(axes)
            : frame.Program.AddParameter(owner, role, axes, initializer, fans);

    /// <summary>The weight that the layer shares with the one that it is tied to, or <see langword="null"/> with the error reported.</summary>
    public TiedWeight? Tied(IReadOnlyList<Axis> axes) => TiedWeight.Find(this, frame, axes);

    /// <summary>Adds a running statistic or constant of this layer, or takes the one that it shares.</summary>
    public (int Index, int Node) Buffer(string role, IReadOnlyList<Axis> axes, InitializerSpec initializer) =>
        SharedValue.Refuses(this, frame.Program.Find($"{owner}.{role}"), axes)
            ? (-1, frame.Program.Stranger(axes))
            : frame.Program.AddBuffer(owner, role, axes, initializer);

    /// <summary>Gives a running statistic its value after this step of training.</summary>
    public void UpdateBuffer(int index, int node) => frame.Program.UpdateBuffer(index, node);

    /// <summary>A number for the layer's random stream, its own in the model.</summary>
    public int NextStream() => frame.Program.NextStream();

    /// <summary>Whether the argument is true; <paramref name="fallback"/> where the user did not write it.</summary>
    public bool Flag(string argument, bool fallback) => layer.Argument(argument) is bool value ? value : fallback;

    /// <summary>A real argument within a range, else reported.</summary>
    public double? Real(string argument, double fallback, Func<double, bool> valid, string range)
    {
        if (layer.Argument(argument) is string text)
        {
            return RealText(argument, text, fallback) is { } known ? InRange(argument, known, valid, range) : null;
        }

        double? value = layer.Argument(argument) switch
        {
            null => fallback,
            double real => real,
            long integer => integer,
            _ => null,
        };
        return InRange(argument, value, valid, range);
    }

    private double? InRange(string argument, double? value, Func<double, bool> valid, string range)
    {
        if (value is null || !valid(value.Value))
        {
            Errors.Report(RuleBook.ArgumentRange, At(argument), argument, layer.Name, value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "no number", range);
            return null;
        }

        Declare(argument, value.Value);
        return value;
    }

    // In a block on its own an open size may stand in the text, whose value each use decides.
    private double? RealText(string argument, string text, double fallback)
    {
        ErrorSink errors = new();
        if (RealTextParser.Parse(text, At(argument), Scope, errors, argument, layer.Name) is { } value)
        {
            return value;
        }

        if (frame.Program.IsBlockAlone && errors.Errors.All(error => error.RuleId == RuleBook.RealSizeUnknown.Id))
        {
            Defer();
            return fallback;
        }

        errors.Errors.ToList().ForEach(Errors.Add);
        return null;
    }

    /// <summary>Makes an argument part of the layer's description.</summary>
    public void Declare(string argument, double value) => frame.Program.Constants.Add(new(argument, value));

    /// <summary>ε of a normalisation, 1e-5 unless set; positive, else reported.</summary>
    public double? Epsilon() => Real("Epsilon", 1e-5, value => value > 0 && !double.IsInfinity(value), "positive");

    /// <summary>How a normalisation's weight begins: 1 unless set to another constant; what needs a fan-in is reported.</summary>
    public InitializerSpec? Scale() => WeightInitialization.Constant(this, "Initialization", InitializerSpec.Ones, "a scale for each channel has no fan-in");

    /// <summary>A size argument, at least 1.</summary>
    public Size? Size(string argument) => SizeArgument.Evaluate(this, argument, single: true, minimum: 1)?[0];

    /// <summary>One constant.</summary>
    public int? Constant(string argument, int? fallback, int minimum) => SizeArgument.Constant(this, argument, fallback, minimum);

    /// <summary>One constant for both axes or one per axis.</summary>
    public (int Height, int Width)? Pair(string argument, (int, int)? fallback, int minimum) => SizeArgument.Pair(this, argument, fallback, minimum);

    /// <summary>Whether a check on this size must wait for the block's use.</summary>
    public bool IsDeferred(Size size) => frame.IsDeferred(size);

    /// <summary>Whether the layer stands in a block, whose sizes each use decides.</summary>
    public bool IsInBlock => frame.Module.Kind == ModuleKind.Block;

    /// <summary>Says something more about the layer in its documentation.</summary>
    public void Remark(string text) => frame.Program.Remark = text;

    /// <summary>Stops checking this block on its own: what follows depends on the sizes of a use.</summary>
    public void Defer() => frame.Program.WasDeferred = true;

    /// <summary>Whether a size that must be a constant depends on a run-time axis, which is then reported at <paramref name="argument"/>.</summary>
    public bool RefusesRunTime(string argument, string what, Size size)
    {
        if (size.IsConstant || IsDeferred(size))
        {
            return false;
        }

        Errors.Report(RuleBook.RunTimeSizeNeeded, At(argument), what, layer.Name, size.Names.First());
        return true;
    }

    /// <summary>Reports an input with the wrong number of axes.</summary>
    public Value? RefuseRank(string takes)
    {
        string has = Input.Axes.Count == 1 ? "1 axis" : $"{Shapes.Size.Format(Input.Axes.Count)} axes";
        Errors.Report(RuleBook.RankWrong, At(Place.Attribute), Input.Origin, layer.Name, layer.Kind, takes, Input.Name, has, Input.ShapeText);
        return null;
    }
}
