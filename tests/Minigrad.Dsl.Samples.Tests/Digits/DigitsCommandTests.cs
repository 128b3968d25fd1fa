using Digits.CommandLine;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class DigitsCommandTests
{
    [Theory]
    [InlineData("--epochs x", "--epochs takes a whole number from 1 to 100000, not 'x'")]
    [InlineData("--epochs 0", "--epochs takes a whole number from 1 to 100000, not '0'")]
    [InlineData("--batch -1", "--batch takes a whole number from 1 to 65536, not '-1'")]
    [InlineData("--seed 1.5", "--seed takes a whole number from 0 to 2147483647, not '1.5'")]
    [InlineData("--lr 0", "--lr takes a number above 0 such as 0.01, not '0'")]
    [InlineData("--lr 0,1", "--lr takes a number above 0 such as 0.01, not '0,1'")]
    [InlineData("--lr NaN", "--lr takes a number above 0 such as 0.01, not 'NaN'")]
    [InlineData("--model rnn", "--model takes mlp or cnn, not 'rnn'")]
    [InlineData("--data /no/such/folder", "--data names the folder '/no/such/folder', which does not exist")]
    [InlineData("--json /no/such/folder/report.json", "--json takes '-' or a file in an existing folder, not '/no/such/folder/report.json'")]
    [InlineData("--json", "Required argument missing for option: '--json'")]
    [InlineData("--epoch 3", "Unrecognized command or argument '--epoch'")]
    [InlineData("--model rnn --lr 0", "--model takes mlp or cnn, not 'rnn'")]
    public void Invoke_BadOption_SaysSoInOneLineAndReturnsTwo(string arguments, string message)
    {
        (int code, string output, string error, RunOptions? options) = Invoke(arguments);

        Assert.Equal(2, code);
        Assert.Equal($"digits: {message}. See --help.\n", error.ReplaceLineEndings("\n"));
        Assert.Empty(output);
        Assert.Null(options);
    }

    [Fact]
    public void Invoke_NoOptions_LeavesTheModelItsDefaults()
    {
        (int code, _, string error, RunOptions? options) = Invoke("");

        Assert.Equal(17, code);
        Assert.Empty(error);
        Assert.Equal(new RunOptions(null, ModelKind.Cnn, null, null, null, 1, null, null), options);
    }

    [Fact]
    public void Invoke_AllOptions_PassesTheirValues()
    {
        (_, _, _, RunOptions? options) = Invoke("--data . --model mlp --epochs 3 --batch=32 --lr 1e-3 --seed 7 --threads 1 --json -");

        Assert.Equal(new RunOptions(".", ModelKind.Mlp, 3, 32, 1e-3f, 7, 1, "-"), options);
    }

    [Fact]
    public void Invoke_Help_ListsEveryOptionWithItsDefault()
    {
        (int code, string output, string error, RunOptions? options) = Invoke("--help");

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Null(options);
        Assert.All(
            ["--data <DIR>", "--model <mlp|cnn>", "--epochs <N>", "--batch <N>", "--lr <RATE>", "--seed <N>", "--threads <N>", "--json <FILE|->"],
            option => Assert.Contains(option, output, StringComparison.Ordinal));
        Assert.Contains("0.2 for mlp, 0.01 for cnn", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error, RunOptions? Options) Invoke(string arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        RunOptions? seen = null;
        int code = new DigitsCommand().Invoke(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            output,
            error,
            options =>
            {
                seen = options;
                return 17;
            });
        return (code, output.ToString(), error.ToString(), seen);
    }
}
