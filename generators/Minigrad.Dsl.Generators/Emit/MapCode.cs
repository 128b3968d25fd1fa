using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit;

/// <summary>An elementwise function in a kernel's call.</summary>
/// <param name="Type">The type argument.</param>
/// <param name="Arguments">The operands, each after a comma.</param>
/// <param name="Text">The function for readers.</param>
public sealed record MapCode(string Type, string Arguments, string Text)
{
    /// <summary>A function of a kernel's own result.</summary>
    /// <param name="maps">The class's functions.</param>
    /// <param name="map">The function, or <see langword="null"/> for none.</param>
    /// <param name="result">The result for readers.</param>
    /// <param name="operands">The variables of the further operands.</param>
    public static MapCode Epilogue(MapRegistry maps, MapSpec? map, string result, IReadOnlyList<string> operands) => map is null
        ? new("global::Minigrad.Kernels.Identity", "", result)
        : Write(maps, map, operands, [result, .. operands], first: 1);

    /// <summary>A function of operands alone.</summary>
    /// <param name="maps">The class's functions.</param>
    /// <param name="map">The function.</param>
    /// <param name="operands">The operands as the call passes them.</param>
    /// <param name="names">The operands for readers.</param>
    public static MapCode Direct(MapRegistry maps, MapSpec map, IReadOnlyList<string> operands, IReadOnlyList<string> names) =>
        Write(maps, map, operands, names, first: 0);

    private static MapCode Write(MapRegistry maps, MapSpec map, IReadOnlyList<string> operands, IReadOnlyList<string> names, int first)
    {
        IEnumerable<string> arguments = operands.Select((name, i) => Operand(name, map.Operands[i]))
            .Concat(map.Scalars.Select(scalar => $"global::Minigrad.Kernels.Operand.Scalar({ScalarCode.Scalar(scalar)})"));
        string[] all = [.. names, .. map.Scalars.Select(scalar => ScalarCode.Text(scalar, []))];
        int arity = first + operands.Count + map.Scalars.Count;
        return new(
            maps.TypeOf(map, arity),
            string.Concat(arguments.Select(argument => $", {argument}")),
            ScalarCode.Strip(ScalarCode.Text(map.Expression, all)));
    }

    private static string Operand(string name, OperandStrides strides) =>
        $"new global::Minigrad.Kernels.Operand({name}, {SizeCode.Int(strides.Outer)}, {SizeCode.Int(strides.Row)}, {SizeCode.Int(strides.Column)})";
}
