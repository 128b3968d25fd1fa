namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>What a choice asks of two scalars. Each is false where one is not a number, as in C#.</summary>
public enum Comparison
{
    Greater,
    GreaterOrEqual,
    Equal,
}
