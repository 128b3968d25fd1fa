namespace Minigrad.TestKit.Oracle;

/// <summary>The error function in double precision.</summary>
public static class ErrorFunction
{
    private const double LargestMagnitude = 6;

    /// <summary><c>2/√π e^(-x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1))</c>: all terms have one sign, so that none cancel.</summary>
    public static double Evaluate(double x)
    {
        if (Math.Abs(x) >= LargestMagnitude)
        {
            return Math.Sign(x);
        }

        double term = x, sum = 0;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            sum += term;
            term *= 2 * x * x / ((2 * n) + 1);
        }

        return double.IsNaN(x) ? x : 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
