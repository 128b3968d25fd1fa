using Digits.Reports;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class ReportJsonTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("digits-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void ToText_Report_HasTheTenFieldsInOrder() =>
        Assert.Equal(
            """
            {
              "dataset": "drawn",
              "model": "cnn",
              "epochs": 5,
              "seed": 1,
              "validLoss": 0.125,
              "validAccuracy": 0.975,
              "trainSeconds": 2.5,
              "stepMicroseconds": 1250,
              "peakMegabytes": 90.5,
              "parameterChecksum": "AB12"
            }

            """,
            ReportJson.ToText(Report()));

    [Fact]
    public void Save_FileExists_IsReplacedAndNothingElseIsLeft()
    {
        string path = Path.Combine(folder.FullName, "report.json");
        File.WriteAllText(path, "old");

        ReportJson.Save(Report(), path);

        Assert.Equal(ReportJson.ToText(Report()), File.ReadAllText(path));
        Assert.Equal(["report.json"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void Save_TargetIsAFolder_FailsAndLeavesNoTemporaryFile()
    {
        string path = Path.Combine(folder.FullName, "taken");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<SystemException>(() => ReportJson.Save(Report(), path));
        Assert.Empty(folder.GetFiles());
    }

    private static RunReport Report() => new("drawn", "cnn", 5, 1, 0.125, 0.975, 2.5, 1250, 90.5, "AB12");
}
