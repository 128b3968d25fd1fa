using System.Globalization;
using Minigrad.Campaigns.Resume;
using Xunit;

namespace Minigrad.Campaigns.Tests.Resume;

public class ResumeTests
{
    [Fact]
    public void Resume_KilledTenTimesAtRandomMoments_GivesTheSameWeightsAsNeverStopped()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);

        int code = CampaignCommand.Invoke(["resume", "--minutes", "0", "--seed", "1"], output, output, CancellationToken.None);

        string text = output.ToString();
        Assert.True(code == ExitCodes.Success, text);
        Assert.Matches($@"resume: 1 cases in [0-9.]+ s, [1-9][0-9]+ kills, [0-9]+ of them while writing, [0-9]+ trainings, 0 failed\s*$", text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Train_ResumedFromEveryCheckpoint_GivesTheSameLines(int seed)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minigrad-resume-");
        try
        {
            ResumePlan plan = new(seed);
            string saved = folder.CreateSubdirectory("saved").FullName, unsaved = folder.CreateSubdirectory("unsaved").FullName;
            string expected = plan.Train(saved, everySteps: 1, path: "{epoch}-{step}.safetensors");
            string[] checkpoints = Directory.GetFiles(saved);

            Assert.True(checkpoints.Length > 10);
            Assert.Equal(expected, plan.Train(unsaved));
            foreach (string checkpoint in checkpoints.Where((_, i) => i % 5 == seed % 5).Append(checkpoints.Order().Last()))
            {
                Assert.Equal(expected, plan.Train(Path.Combine(folder.FullName, "again"), resume: checkpoint));
            }

            Assert.NotEqual(expected, new ResumePlan(seed + 1).Train(Path.Combine(folder.FullName, "other")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
