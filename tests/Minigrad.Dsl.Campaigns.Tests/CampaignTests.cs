using System.Globalization;
using Xunit;

namespace Minigrad.Campaigns.Tests;

public class CampaignTests
{
    [Fact]
    public void Repeat_CasesThatFailAndThrow_AreCountedAndTheRestStillTried()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        CampaignRun run = new(output, CancellationToken.None);

        int cases = run.Repeat(new Moody(), seed: 5, TimeSpan.FromMilliseconds(200));

        Assert.True(cases > 3);
        Assert.Equal(2, run.Failures);
        string text = output.ToString();
        Assert.StartsWith($"moody seed 5{Environment.NewLine}moody seed 6{Environment.NewLine}FAILED: six{Environment.NewLine}moody seed 7{Environment.NewLine}FAILED: System.InvalidOperationException: seven", text, StringComparison.Ordinal);
        Assert.EndsWith($", {cases} tries, 2 failed{Environment.NewLine}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeat_NoTime_TriesOneCase() =>
        Assert.Equal(1, new CampaignRun(TextWriter.Null, CancellationToken.None).Repeat(new Moody(), seed: 1, TimeSpan.Zero));

    [Theory]
    [InlineData("--seed takes a whole number from 0 to 1073741822, not '-1'", "resume", "--seed", "-1")]
    [InlineData("--minutes takes a number from 0 to 100000, not 'x'", "resume", "--minutes", "x")]
    [InlineData("Unrecognized command or argument 'nothing'", "nothing")]
    public void Invoke_WrongCommandLine_SaysSoInOneLine(string message, params string[] arguments)
    {
        using StringWriter error = new(CultureInfo.InvariantCulture);

        int code = CampaignCommand.Invoke(arguments, TextWriter.Null, error, CancellationToken.None);

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Equal($"campaigns: {message}. See --help.", error.ToString().Trim());
    }

    [Fact]
    public void Invoke_Help_ListsEveryCampaign()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);

        Assert.Equal(ExitCodes.Success, CampaignCommand.Invoke(["--help"], output, TextWriter.Null, CancellationToken.None));

        Assert.All(CampaignTable.All, campaign => Assert.Contains(campaign.Summary[..40], output.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(CampaignCommand.Child + " ", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class Moody : Campaign
    {
        public override string Name => "moody";

        public override string Summary => "Fails now and then.";

        public override void Try(CampaignRun run, int seed)
        {
            run.Count("tries");
            Thread.Sleep(10);
            switch (seed)
            {
                case 6:
                    run.Fail("six");
                    break;
                case 7:
                    throw new InvalidOperationException("seven");
            }
        }
    }
}
