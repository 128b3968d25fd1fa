using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Definitions;

/// <summary>
/// The line of an elementwise function: class, name, number of parameters and their names, then the body in prefix order. In it an integer is an argument, a real number itself, and a text an
/// operation with its operands behind it.
/// </summary>
internal sealed class DefinitionFunction
{
    private const string Select = "Select";

    private readonly IReadOnlyList<object> _values;
    private int _position;

    private DefinitionFunction(IReadOnlyList<object> values, int position) => (_values, _position) = (values, position);

    public static IEnumerable<object> Write(ElementwiseSpec function) =>
        new object[] { function.Type, function.Name, (long)function.Parameters.Count }.Concat(function.Parameters).Concat(Write(function.Body!));

    /// <summary>The function, or <see langword="null"/> where the values are none.</summary>
    public static ElementwiseSpec? Read(IReadOnlyList<object> values)
    {
        if (values.Count < 3 || values[0] is not string type || values[1] is not string name || values[2] is not long count || count < 0 || count > values.Count - 3)
        {
            return null;
        }

        object[] parameters = [.. values.Skip(3).Take((int)count)];
        DefinitionFunction reader = new(values, 3 + parameters.Length);
        return parameters.All(parameter => parameter is string) && reader.Expression(parameters.Length) is { } body && reader._position == values.Count
            ? new(type, name, parameters.Cast<string>().ToEquatableArray(), body, default)
            : null;
    }

    private static IEnumerable<object> Write(ScalarExpression expression) => expression switch
    {
        ScalarArgument argument => [(long)argument.Index],
        ScalarConstant constant => [constant.Value],
        ScalarUnary unary => Write(unary.Operand).Prepend(unary.Function.ToString()),
        ScalarBinary binary => Write(binary.Left).Concat(Write(binary.Right)).Prepend(binary.Function.ToString()),
        ScalarSelect select => Write(select.Left).Concat(Write(select.Right)).Concat(Write(select.Then)).Concat(Write(select.Else)).Prepend(Select),
        _ => throw new InvalidOperationException($"A definition cannot hold '{expression}'."),
    };

    private ScalarExpression? Expression(int parameters)
    {
        object? value = _position < _values.Count ? _values[_position++] : null;
        switch (value)
        {
            case long index when index >= 0 && index < parameters:
                return new ScalarArgument((int)index);
            case double constant:
                return new ScalarConstant(constant);
            case Select:
                ScalarExpression?[] four = [Expression(parameters), Expression(parameters), Expression(parameters), Expression(parameters)];
                return four.Contains(null) ? null : new ScalarSelect(four[0]!, four[1]!, four[2]!, four[3]!);
            case string name when Enum.TryParse(name, out UnaryFunction unary):
                return Expression(parameters) is { } operand ? new ScalarUnary(unary, operand) : null;
            case string name when Enum.TryParse(name, out BinaryFunction binary):
                return Expression(parameters) is { } left && Expression(parameters) is { } right ? new ScalarBinary(binary, left, right) : null;
            default:
                return null;
        }
    }
}
