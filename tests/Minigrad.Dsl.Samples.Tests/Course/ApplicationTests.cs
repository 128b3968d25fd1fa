using System.Text.Json;
using Course;
using Course.Experiments;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Samples.Tests.Course;

/// <summary>The whole program, in this process.</summary>
public sealed class ApplicationTests
{
    [Fact]
    public void List_NamesEveryPublishedNumberOnce()
    {
        (int code, string output, string error) = Run("list");

        string[] ids = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])];
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Superset(
            new HashSet<string>(["05-c7", "05-c8", "05-c34", "06-c118", "06-c126", "06-c129", "07-c26", "07-c31", "07-c63", "07-rbn-2", "07-c77", "07a-c11", "07a-c32"]),
            new HashSet<string>(ids));
    }

    [Theory]
    [InlineData("run 05-c9 --data .", "course: There is no experiment '05-c9'; 'list' names them. See --help.\n")]
    [InlineData("run all --data nowhere", "course: --data names the folder 'nowhere', which does not exist. See --help.\n")]
    [InlineData("run all", "course: Option '--data' is required. See --help.\n")]
    [InlineData("minibatch", "course: this chapter trains on MNIST: name the folder of its four files with --data DIR\n")]
    [InlineData("matmul --seed -1", "course: --seed takes a whole number from 0 to 2147483647, not '-1'. See --help.\n")]
    public void Run_BadInput_IsOneClearLineAndExitCodeTwo(string arguments, string message)
    {
        (int code, string output, string error) = Run(arguments);

        Assert.Equal((2, "", message), (code, output, error.ReplaceLineEndings("\n")));
    }

    [SkippableFact]
    public void Run_Anchors_AgreeWithTheCourse()
    {
        (int code, string output, _) = Run($"run anchor --data {Mnist()} --json -");

        using var json = JsonDocument.Parse(output);
        JsonElement[] rows = [.. json.RootElement.EnumerateArray()];
        Assert.Equal(0, code);
        Assert.Equal(Anchors.All.Count, rows.Length);
        Assert.All(rows, row => Assert.True(row.GetProperty("withinTolerance").GetBoolean(), row.ToString()));
        Assert.Equal(["id", "published", "measured", "withinTolerance", "seconds", "bySeed"], rows[0].EnumerateObject().Select(field => field.Name));
        JsonElement frobenius = Assert.Single(rows, row => row.GetProperty("id").GetString() == "anchor-frobenius");
        Assert.Equal(16.8819, frobenius.GetProperty("published").GetDouble());
        Assert.Equal(Math.Sqrt(285), frobenius.GetProperty("measured").GetDouble());
    }

    [SkippableFact]
    public void Run_PerceptronOfNotebookFive_AgreesWithTheCourseForThreeSeeds()
    {
        (int code, string output, _) = Run($"run 05-c7 --data {Mnist()}");

        Assert.Equal(0, code);
        Assert.Contains("1 of 1 agree with the course", output, StringComparison.Ordinal);
        Assert.Matches("05-c7 +0.9397 +0.9[34][0-9]* +0.9347 to 0.9447 +yes +[0-9.]+  0.9[0-9]+ 0.9[0-9]+ 0.9[0-9]+\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Tolerance_EndsBelongToIt()
    {
        Tolerance tolerance = new(0.970, 0.982);

        Assert.True(tolerance.Contains(0.970) && tolerance.Contains(0.982));
        Assert.False(tolerance.Contains(0.9699) || tolerance.Contains(0.9821) || tolerance.Contains(double.NaN));
    }

    private static string Mnist()
    {
        Skip.If(SharedData.Mnist is null, SharedData.NoMnist);
        return SharedData.Mnist!;
    }

    private static (int Code, string Output, string Error) Run(string arguments, CancellationToken cancellationToken = default)
    {
        using StringWriter output = new(), error = new();
        int code = Application.Run(arguments.Split(' '), output, error, cancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
