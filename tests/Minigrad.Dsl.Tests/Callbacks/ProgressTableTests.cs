using System.Text.RegularExpressions;
using Xunit;

namespace Minigrad.Tests;

public partial class ProgressTableTests
{
    [Fact]
    public void Table_OfAFitWithValidation_HasARowForEachEpoch() => Assert.Equal(
        """
             epoch  train loss  train value  valid loss  valid value        time
                 1     -1.0000      -1.0000      3.0000       3.0000       0.0 s
                 2     -1.0000      -1.0000     12.5000      12.5000       0.0 s

        """,
        Write(table => ScriptedEpochs.Fit([3, 12.5f], table)));

    [Fact]
    public void Table_OfAFitThatEndsEarly_SaysWhy() => Assert.Equal(
        """
             epoch  train loss        time
                 1      1.5000       0.0 s
        Enough.

        """,
        Write(table => new Learner<ScriptedModel>(new(1), ScriptedModel.Data([1, 2], 1, 1), new Sgd(1))
            .Fit(2, callbacks: [table, new EventTrace { At = "AfterEpoch", Ask = state => state.Stop("Enough.") }])));

    private static string Write(Action<ProgressTable> fit)
    {
        using StringWriter writer = new();
        fit(new(writer));
        return Times().Replace(writer.ToString().ReplaceLineEndings("\n"), "0.0 s");
    }

    [GeneratedRegex(@"\d\.\d s")]
    private static partial Regex Times();
}
