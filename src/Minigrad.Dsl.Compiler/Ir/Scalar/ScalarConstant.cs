using System.Globalization;

namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>A constant.</summary>
public sealed record ScalarConstant(double Value) : ScalarExpression
{
    public override IEnumerable<int> Arguments => [];

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) => this;

    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
