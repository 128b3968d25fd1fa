using System.Diagnostics;

namespace Minigrad.Campaigns;

/// <summary>This program in another process, for campaigns that kill it.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a process that runs <see cref="Campaign.RunChild"/>. Its standard output and error are readable.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="arguments">What it is given.</param>
    /// <returns>The process.</returns>
    public static Process Start(Campaign campaign, params IEnumerable<string> arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(host, [typeof(ChildProcess).Assembly.Location, CampaignCommand.Child, campaign.Name, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
