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

    /// <summary><c>aᵇ</c>; not a number for an a below 0.</summary>
    Power,
}
