namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>The functions of two scalars.</summary>
public enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Maximum,
}
