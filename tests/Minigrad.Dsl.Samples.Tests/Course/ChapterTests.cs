using System.Globalization;
using Course.Chapters;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Samples.Tests.Course;

/// <summary>What the chapters print.</summary>
public sealed class ChapterTests
{
    [Fact]
    public void Matmul_EveryRung_GivesTheSameProduct()
    {
        string output = Run(new MatmulChapter(), data: null);

        string[] rungs = [.. output.Split('\n').Where(line => line.Contains("e-", StringComparison.Ordinal) || line.Contains("e+", StringComparison.Ordinal))];
        Assert.Equal(10, rungs.Length);
        Assert.All(rungs, line => Assert.InRange(double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture), 0, 1e-3));
    }

    [SkippableFact]
    public void Backprop_ByHand_IsTheGeneratedGradient()
    {
        string output = Run(new BackpropChapter(), Mnist());

        string[] rows = [.. output.Split('\n').Where(line => line.StartsWith('H'))];
        Assert.Equal(["Hidden.weight", "Hidden.bias", "Head.weight", "Head.bias"], rows.Select(row => row.Split(' ')[0]));
        Assert.All(rows, row => Assert.InRange(double.Parse(row.Trim().Split(' ')[^1], CultureInfo.InvariantCulture), 0, 1e-4));
    }

    private static string Run(Chapter chapter, string? data)
    {
        using StringWriter output = new();
        chapter.Run(new(output, data, Seed: 1, CancellationToken.None));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string Mnist()
    {
        Skip.If(SharedData.Mnist is null, SharedData.NoMnist);
        return SharedData.Mnist!;
    }
}
