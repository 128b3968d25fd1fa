using System.Globalization;
using Course.Experiments;

namespace Course.Reports;

/// <summary>Experiments and their results as lines of text.</summary>
internal static class ExperimentView
{
    /// <summary>Lists experiments.</summary>
    public static void List(TextWriter output, IReadOnlyList<Experiment> experiments)
    {
        foreach (Experiment experiment in experiments)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{experiment.Id,-22} {experiment.Published,10:0.####}  {experiment.Quantity}: {experiment.Title}"));
        }
    }

    /// <summary>The headline of the table of results.</summary>
    public static void Headline(TextWriter output) =>
        output.WriteLine($"{"experiment",-22} {"published",10} {"ours",10}  {"tolerance",-20} {"agrees",-7} {"seconds",8}  by seed");

    /// <summary>A result.</summary>
    public static void Row(TextWriter output, ExperimentResult result) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Experiment.Id,-22} {result.Experiment.Published,10:0.####} {result.Median,10:0.####}  {result.Experiment.Tolerance,-20} {(result.WithinTolerance ? "yes" : "NO"),-7} {result.Seconds,8:0.0}  {Seeds(result)}"));

    /// <summary>How many results agree.</summary>
    public static void Summary(TextWriter output, IReadOnlyCollection<ExperimentResult> results) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{results.Count(result => result.WithinTolerance)} of {results.Count} agree with the course, {results.Sum(result => result.Seconds):0} s."));

    private static string Seeds(ExperimentResult result) => result.BySeed.Count == 1
        ? ""
        : string.Join(' ', result.BySeed.Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)));
}
