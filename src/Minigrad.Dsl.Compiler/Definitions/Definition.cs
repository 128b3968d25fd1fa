using System.Globalization;
using System.Text;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Definitions;

/// <summary>
/// The canonical text of a block with everything that it uses, which other assemblies read. A first line with the version, then a line for each fact: a class, and behind it its sizes
/// and layers; behind a layer its arguments and inputs.
/// </summary>
public static class Definition
{
    /// <summary>The first line of every text of this version.</summary>
    public const string Header = "minigrad 1";

    private const string Function = "function";

    /// <summary>Writes a block that has no errors. Equal definitions have equal texts.</summary>
    public static string Write(ModelSpec spec)
    {
        StringBuilder text = new(Header);
        foreach (ModuleSpec module in spec.Blocks.Where(block => block.Type.FullName != spec.Root.Type.FullName).Prepend(spec.Root))
        {
            Write(text, module);
        }

        return text.ToString();
    }

    /// <summary>Writes an elementwise function that has no errors: the version and its line.</summary>
    public static string Write(ElementwiseSpec function)
    {
        StringBuilder text = new(Header);
        Line(text, Function, [.. DefinitionFunction.Write(function)]);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write(ElementwiseSpec)"/> wrote, or gives <see langword="null"/> where the text is another's, damaged or of another version.</summary>
    public static ElementwiseSpec? ReadFunction(string text) =>
        text.Split('\n') is [Header, { } line] && line.StartsWith(Function + " ", StringComparison.Ordinal) && DefinitionValues.Read(line, Function.Length) is { } values
            ? DefinitionFunction.Read(values)
            : null;

    /// <summary>Reads a text, or gives <see langword="null"/> where it is damaged or of another version.</summary>
    public static ModelSpec? Read(string text) => new DefinitionReader().Read(text.Split('\n'));

    private static void Write(StringBuilder text, ModuleSpec module)
    {
        Line(text, module.Kind == ModuleKind.Model ? "model" : "block", module.Type.FullName, module.Type.Namespace, module.Type.Name, module.Signature);
        foreach (SizeSpec size in module.Sizes)
        {
            Line(text, "size", size.Value is { } value ? [size.Name, (long)value] : [size.Name]);
        }

        foreach (LayerSpec layer in module.Layers)
        {
            Line(text, "layer", layer.Block is null ? [layer.Name, layer.Kind] : [layer.Name, layer.Kind, layer.Block]);
            foreach (ArgumentSpec argument in layer.Arguments)
            {
                Line(text, "argument", argument.Name, argument.Value);
            }

            if (layer.Function is { } function)
            {
                Line(text, Function, [.. DefinitionFunction.Write(function)]);
            }

            foreach (InputSpec input in layer.Inputs)
            {
                Line(text, "input", input.Name, input.IsNameof);
            }
        }
    }

    private static void Line(StringBuilder text, string word, params object[] values)
    {
        text.Append('\n').Append(word);
        foreach (object value in values)
        {
            text.Append(' ').Append(Value(value));
        }
    }

    private static string Value(object value) => value switch
    {
        string text => $"\"{string.Concat(text.Select(Escaped))}\"",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Real(number),
        EquatableArray<double> numbers => $"[{string.Join(",", numbers.Select(Real))}]",
        UnsupportedValue unsupported => $"?{Value(unsupported.TypeName)}",
        _ => throw new InvalidOperationException($"A definition cannot hold '{value}'."),
    };

    // Whatever reads as the end of a line somewhere is written by its number, so that the text can stand in source line by line.
    private static string Escaped(char character) => character switch
    {
        '\\' or '"' => $"\\{character}",
        '\n' => "\\n",
        '\r' => "\\r",
        '\u2028' or '\u2029' => Number(character),
        _ => char.IsControl(character) || char.IsSurrogate(character) ? Number(character) : character.ToString(),
    };

    private static string Number(char character) => $"\\u{((int)character).ToString("x4", CultureInfo.InvariantCulture)}";

    // A real number is told from an integer by its ending.
    private static string Real(double number) => number.ToString("R", CultureInfo.InvariantCulture) + "r";
}
