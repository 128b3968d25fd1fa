using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Minigrad.Campaigns;

/// <summary>The command line: <c>NAME [--minutes N] [--seed N]</c>.</summary>
internal static class CampaignCommand
{
    /// <summary>The hidden command by which a campaign starts processes of its own.</summary>
    public const string Child = "child";

    /// <summary>Reads the command line and runs what it asks for.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where a campaign says what it tries, and help goes.</param>
    /// <param name="error">Where the one line about a wrong command line goes.</param>
    /// <param name="cancellationToken">Ends a campaign early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        RootCommand root = new("Long trials of Minigrad.Dsl: each tries random cases until its time is up and says what failed.") { ChildCommand() };
        foreach (Campaign campaign in CampaignTable.All)
        {
            root.Add(Command(campaign, output, cancellationToken));
        }

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            // The last one is about the word that was not understood, if there is any.
            error.WriteLine($"campaigns: {parsed.Errors[^1].Message.TrimEnd('.')}. See --help.");
            return ExitCodes.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static Command Command(Campaign campaign, TextWriter output, CancellationToken cancellationToken)
    {
        Option<double?> minutes = new("--minutes") { Description = "How long to begin new cases; 0 for a single one. [default: 1]", HelpName = "N", CustomParser = ReadMinutes };
        Option<int?> seed = new("--seed") { Description = "The seed of the first case; each later case has the next. [default: 1]", HelpName = "N", CustomParser = ReadSeed };
        Command command = new(campaign.Name, campaign.Summary) { minutes, seed };
        command.SetAction(result =>
        {
            CampaignRun run = new(output, cancellationToken);
            run.Repeat(campaign, result.GetValue(seed) ?? 1, TimeSpan.FromMinutes(result.GetValue(minutes) ?? 1));
            return run.Failures == 0 ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }

    private static Command ChildCommand()
    {
        Argument<string> name = new("NAME");
        Argument<string[]> arguments = new("ARGUMENTS");
        Command command = new(Child) { name, arguments };
        command.Hidden = true;
        command.SetAction(result => CampaignTable.All.First(campaign => campaign.Name == result.GetValue(name)).RunChild(result.GetValue(arguments)!));
        return command;
    }

    private static double? ReadMinutes(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes <= 100_000)
        {
            return minutes;
        }

        result.AddError($"--minutes takes a number from 0 to 100000, not '{text}'");
        return null;
    }

    private static int? ReadSeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seed) && seed < int.MaxValue / 2)
        {
            return seed;
        }

        result.AddError($"--seed takes a whole number from 0 to {(int.MaxValue / 2) - 1}, not '{text}'");
        return null;
    }
}
