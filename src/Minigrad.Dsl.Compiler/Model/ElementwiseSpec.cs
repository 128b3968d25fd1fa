using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>An <c>[Elementwise]</c> function as read from source, the functions that it calls expanded.</summary>
/// <param name="Type">The full name of the class that has it.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">The names of its parameters: argument <c>i</c> of the body is parameter <c>i</c>.</param>
/// <param name="Body">What it returns, as the user wrote it; <see langword="null"/> where it has errors.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record ElementwiseSpec(string Type, string Name, EquatableArray<string> Parameters, ScalarExpression? Body, EquatableArray<DslError> Errors)
{
    /// <summary>What is wrong with the functions that it calls, which say so themselves.</summary>
    public EquatableArray<DslError> CalledErrors { get; init; }

    /// <summary>How a <see cref="Place"/> names the function: class, name and number of parameters.</summary>
    public string Place => PlaceOf(Type, Name, Parameters.Count);

    /// <summary>The function for readers: <c>Ops.Mish(x)</c>.</summary>
    public string Title => $"{Type.Substring(Type.LastIndexOf('.') + 1)}.{Name}({string.Join(", ", Parameters)})";

    public static string PlaceOf(string type, string name, int parameters) => $"{type}.{name}/{Shapes.Size.Format(parameters)}";
}
