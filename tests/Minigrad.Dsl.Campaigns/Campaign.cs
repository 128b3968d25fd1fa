namespace Minigrad.Campaigns;

/// <summary>A long trial: it tries random cases until its time is up. A new one is a class and a line in <see cref="CampaignTable"/>.</summary>
internal abstract class Campaign
{
    /// <summary>The word that starts it on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it tries, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Tries one random case.</summary>
    /// <param name="run">Where it says what it tries and what failed.</param>
    /// <param name="seed">All that is random in this case follows from it.</param>
    public abstract void Try(CampaignRun run, int seed);

    /// <summary>What a process does that <see cref="ChildProcess"/> started; only for campaigns that start any.</summary>
    /// <param name="arguments">What the child was given.</param>
    /// <returns>The exit code.</returns>
    public virtual int RunChild(IReadOnlyList<string> arguments) => throw new NotSupportedException($"The campaign {Name} starts no processes.");
}
