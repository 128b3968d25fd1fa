namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>The functions of one scalar.</summary>
public enum UnaryFunction
{
    Negate,
    Sqrt,
    Exp,
    Log,

    /// <summary><c>|x|</c>, with the derivative 0 at 0.</summary>
    Abs,

    /// <summary><c>max(x, 0)</c>; not a number stays so.</summary>
    Relu,

    /// <summary><c>1/(1 + e⁻ˣ)</c>.</summary>
    Sigmoid,

    Tanh,

    /// <summary>The error function, <c>2/√π ∫₀ˣ e^(-t²) dt</c>.</summary>
    Erf,

    /// <summary><c>log(1 + eˣ)</c>.</summary>
    Softplus,

    /// <summary><c>log(1 + x)</c>, with all digits near 0.</summary>
    Log1p,

    /// <summary><c>eˣ - 1</c>, with all digits near 0.</summary>
    Expm1,

    Sin,
    Cos,
    Sinh,
    Cosh,
}
