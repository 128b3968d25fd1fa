namespace Minigrad.TestKit.Oracle;

/// <summary>The slopes of a function below and above a point.</summary>
internal readonly record struct Differences(double Below, double Above)
{
    /// <summary>The derivative, where there is one.</summary>
    public double Central => (Below + Above) / 2;

    /// <summary>Whether a gradient is the derivative or, at a kink such as that of max(x, 0), lies between the two slopes.</summary>
    public bool Allows(double gradient, double tolerance)
    {
        double allowed = tolerance * Math.Max(1, Math.Max(Math.Abs(Below), Math.Abs(Above)));
        bool kink = Math.Abs(Above - Below) > 1000 * allowed;
        return kink
            ? gradient >= Math.Min(Below, Above) - allowed && gradient <= Math.Max(Below, Above) + allowed
            : Math.Abs(gradient - Central) <= allowed;
    }
}
