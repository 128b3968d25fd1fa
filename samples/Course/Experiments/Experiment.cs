using System.Diagnostics;
using Course.Data;

namespace Course.Experiments;

/// <summary>One published number and the configuration that gives it again.</summary>
/// <param name="Id">The notebook and cell: <c>05-c7</c>.</param>
/// <param name="Title">The configuration in words.</param>
/// <param name="Quantity">What is measured.</param>
/// <param name="Published">The course's number.</param>
/// <param name="Tolerance">Which results agree with it.</param>
/// <param name="Seeds">The number of runs, with seeds from 1; 1 where nothing is random.</param>
/// <param name="Measure">Measures with one seed.</param>
internal sealed record Experiment(
    string Id,
    string Title,
    string Quantity,
    double Published,
    Tolerance Tolerance,
    int Seeds,
    Func<CourseData, int, CancellationToken, double> Measure)
{
    /// <summary>Measures with every seed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ExperimentResult Run(CourseData data, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        double[] measured = new double[Seeds];
        for (int i = 0; i < Seeds; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            measured[i] = Measure(data, i + 1, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new(this, measured, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
