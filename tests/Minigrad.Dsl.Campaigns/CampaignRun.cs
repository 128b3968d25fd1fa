using System.Diagnostics;
using System.Globalization;

namespace Minigrad.Campaigns;

/// <summary>A campaign in progress: it counts what was tried and what failed, and tells when to end.</summary>
/// <param name="output">Where each line goes.</param>
/// <param name="cancellationToken">Ends the campaign early.</param>
internal sealed class CampaignRun(TextWriter output, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The number of failures.</summary>
    public int Failures { get; private set; }

    /// <summary>Ends the case in progress early.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Tries cases until the time is up: seed, seed + 1 and so on, at least one.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="seed">The first case's seed.</param>
    /// <param name="time">How long to begin new cases.</param>
    /// <returns>The number of cases.</returns>
    public int Repeat(Campaign campaign, int seed, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        int cases = 0;
        do
        {
            Log($"{campaign.Name} seed {seed + cases}");
            try
            {
                campaign.Try(this, seed + cases);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                Log("cancelled");
            }
            catch (Exception problem)
            {
                Fail(problem.ToString());
            }

            cases++;
        }
        while (Stopwatch.GetElapsedTime(start) < time && !cancellationToken.IsCancellationRequested);

        string counts = string.Concat(_counts.Select(count => $", {count.Value} {count.Key}"));
        Log(string.Create(CultureInfo.InvariantCulture, $"{campaign.Name}: {cases} cases in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s{counts}, {Failures} failed"));
        return cases;
    }

    /// <summary>Writes a line.</summary>
    /// <param name="text">The line.</param>
    public void Log(string text) => output.WriteLine(text);

    /// <summary>Counts something for the last line.</summary>
    /// <param name="what">What, in the plural.</param>
    /// <param name="count">How many.</param>
    public void Count(string what, long count = 1) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    /// <summary>Reports a failure.</summary>
    /// <param name="text">What was expected and what was found.</param>
    public void Fail(string text)
    {
        Failures++;
        Log($"FAILED: {text}");
    }
}
