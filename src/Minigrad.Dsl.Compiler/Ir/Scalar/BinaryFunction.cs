namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>The functions of two scalars.</summary>
public enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Maximum,
    Minimum,

    /// <summary><c>a &gt; 0 ? a : b·a</c>: b is the slope below 0.</summary>
    LeakyRelu,

    /// <summary><c>aᵇ</c> for a constant b; a is at least 0.</summary>
    Power,
}
