using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit;

/// <summary>The elementwise functions of one class: a struct for each different expression.</summary>
/// <param name="taken">The names of the class's other members.</param>
public sealed class MapRegistry(IEnumerable<string> taken)
{
    private readonly HashSet<string> _names = [.. taken];
    private readonly List<(string Name, int Arity, ScalarExpression Expression)> _maps = [];

    /// <summary>The type of a function of <paramref name="arity"/> arguments.</summary>
    public string TypeOf(MapSpec map, int arity)
    {
        if (map.IsIdentity && arity == 1)
        {
            return "global::Minigrad.Kernels.Identity";
        }

        foreach ((string known, int knownArity, ScalarExpression expression) in _maps)
        {
            if (knownArity == arity && expression.Equals(map.Expression))
            {
                return known;
            }
        }

        string name = string.Concat(Functions(map.Expression).Take(6)) + "Map";
        string unique = name;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = name + Literal.Integer(number);
        }

        _maps.Add((unique, arity, map.Expression));
        return unique;
    }

    /// <summary>Writes the structs.</summary>
    public void Write(CodeWriter writer)
    {
        string[] arguments = ["x0", "x1", "x2", "x3"];
        foreach ((string name, int arity, ScalarExpression expression) in _maps)
        {
            writer.Line()
                .Line($"// {ScalarCode.Strip(ScalarCode.Text(expression, arguments))}")
                .Open($"private readonly struct {name} : global::Minigrad.Kernels.IMap")
                .Line($"public static int Arity => {Literal.Integer(arity)};")
                .Line()
                .Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]")
                .Line("public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, global::Minigrad.Kernels.ISimd<V> where V : struct"
                    + (SharedParts.Of(expression).Count == 0 ? " =>" : ""));
            WriteBody(writer, expression);
            writer.Close();
        }
    }

    private static void WriteBody(CodeWriter writer, ScalarExpression expression)
    {
        IReadOnlyList<ScalarExpression> shared = SharedParts.Of(expression);
        if (shared.Count == 0)
        {
            writer.Line($"    {ScalarCode.Vector(expression)};");
            return;
        }

        writer.Line("{");
        Dictionary<ScalarExpression, string> names = [];
        string? Name(ScalarExpression part) => names.TryGetValue(part, out string? name) ? name : null;
        foreach (ScalarExpression part in shared)
        {
            string name = $"t{Literal.Integer(names.Count)}";
            writer.Line($"    V {name} = {ScalarCode.Vector(part, Name)};");
            names.Add(part, name);
        }

        writer.Line($"    return {ScalarCode.Vector(expression, Name)};").Line("}");
    }

    private static IEnumerable<string> Functions(ScalarExpression expression) => expression switch
    {
        ScalarUnary unary => Functions(unary.Operand).Prepend(unary.Function.ToString()),
        ScalarBinary binary => Functions(binary.Left).Concat(Functions(binary.Right)).Prepend(binary.Function.ToString()),
        ScalarSelect select => Functions(select.Then).Concat(Functions(select.Else)).Prepend("Gate"),
        ScalarConstant => ["Constant"],
        _ => [],
    };
}
