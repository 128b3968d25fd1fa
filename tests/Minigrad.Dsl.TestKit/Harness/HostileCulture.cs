using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Minigrad.TestKit;

/// <summary>Runs code under a culture in which every number that is formatted carelessly breaks the generated C#.</summary>
public static class HostileCulture
{
    /// <summary>Runs <paramref name="function"/> on a thread of its own under that culture.</summary>
    /// <typeparam name="T">What the function returns.</typeparam>
    /// <param name="function">The code to run; its exceptions reach the caller.</param>
    /// <returns>The function's result.</returns>
    public static T Run<T>(Func<T> function)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = Create();
            try
            {
                result = function();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PositiveInfinitySymbol = "\u221E";
        culture.NumberFormat.NaNSymbol = "not a number";
        return culture;
    }
}
