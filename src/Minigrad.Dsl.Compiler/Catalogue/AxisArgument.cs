using System.Globalization;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>Finds the axis that an argument names, or counts: from 0, negative from the end.</summary>
public static class AxisArgument
{
    /// <summary>The axis of the input, the last one where the user did not write the argument; or <see langword="null"/> with the error reported.</summary>
    public static int? Find(LayerContext context, string argument)
    {
        EquatableArray<Axis> axes = context.Input.Axes;
        switch (context.Layer.Argument(argument))
        {
            case null:
                return axes.Count - 1;
            case long index when index >= -axes.Count && index < axes.Count:
                return (int)(index < 0 ? axes.Count + index : index);
            case long index:
                string range = string.Format(CultureInfo.InvariantCulture, "from {0} to {1}", -axes.Count, axes.Count - 1);
                context.Errors.Report(RuleBook.ArgumentRange, context.At(argument), argument, context.Layer.Name, Size.Format(index), range);
                return null;
            case string name:
                return Find(context, argument, name);
            case var other:
                string found = other is UnsupportedValue value ? $"a {value.TypeName}" : other is bool ? "a bool" : "a real number";
                context.Errors.Report(RuleBook.ArgumentKind, context.At(argument), argument, context.Layer.Name, found, "the name of an axis, or its index");
                return null;
        }
    }

    private static int? Find(LayerContext context, string argument, string written)
    {
        Value input = context.Input;
        string name = written.Trim();
        int index = name.Length == 0 ? -1 : input.Axes.ToList().FindIndex(axis => axis.Name == name);
        if (index >= 0)
        {
            return index;
        }

        string[] named = [.. input.Axes.Select(axis => axis.Name).Where(known => known.Length > 0)];
        string list = named.Length == 0 ? "none" : string.Join(", ", named);
        Place where = name.Length == 0 ? context.At(argument) : context.At(argument).Range(written.IndexOf(name, StringComparison.Ordinal), name.Length);
        context.Errors.Report(RuleBook.AxisUnknown, where, input.Origin, name, input.Name, context.Layer.Name, input.ShapeText, list);
        return null;
    }
}
