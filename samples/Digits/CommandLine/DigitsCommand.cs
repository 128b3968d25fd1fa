using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Digits.CommandLine;

/// <summary>The options of the command line, how they are checked and what <c>--help</c> says about them.</summary>
internal sealed class DigitsCommand
{
    private readonly Option<string?> data = new("--data")
    {
        Description = "Train on the four MNIST files (IDX, plain or gzip) in this folder instead of drawn digits.",
        HelpName = "DIR",
        CustomParser = ReadFolder,
    };

    private readonly Option<ModelKind> model = new("--model")
    {
        Description = "The network: a multilayer perceptron or a convolutional one. [default: cnn]",
        HelpName = "mlp|cnn",
        CustomParser = ReadModel,
    };

    private readonly Option<int?> epochs = new("--epochs")
    {
        Description = "Passes over the training images. [default: 5]",
        HelpName = "N",
        CustomParser = result => ReadInteger(result, 1, 100_000),
    };

    private readonly Option<int?> batch = new("--batch")
    {
        Description = "Images a training step. [default: 64 for mlp, 512 for cnn]",
        HelpName = "N",
        CustomParser = result => ReadInteger(result, 1, 65_536),
    };

    private readonly Option<float?> learningRate = new("--lr")
    {
        Description = "Learning rate: the start of mlp's cosine schedule, the peak of cnn's one-cycle schedule. [default: 0.2 for mlp, 0.01 for cnn]",
        HelpName = "RATE",
        CustomParser = ReadRate,
    };

    private readonly Option<int?> seed = new("--seed")
    {
        Description = "Seed of the drawn digits, the first weights and the order of the images. [default: 1]",
        HelpName = "N",
        CustomParser = result => ReadInteger(result, 0, int.MaxValue),
    };

    private readonly Option<int?> threads = new("--threads")
    {
        Description = "Threads to use; the results are the same with any number. [default: all processors]",
        HelpName = "N",
        CustomParser = result => ReadInteger(result, 1, Environment.ProcessorCount),
    };

    private readonly Option<string?> json = new("--json")
    {
        Description = "Write the results as JSON to this file, or to standard output with '-'; then all else goes to standard error.",
        HelpName = "FILE|-",
        CustomParser = ReadJsonTarget,
    };

    private readonly RootCommand root = new("Trains a neural network to read handwritten digits and reports how well it does.");

    /// <summary>Sets up the options in the order in which the help lists them.</summary>
    public DigitsCommand()
    {
        foreach (Option option in (ReadOnlySpan<Option>)[data, model, epochs, batch, learningRate, seed, threads, json])
        {
            root.Add(option);
        }
    }

    /// <summary>Reads the command line and runs what it asks for.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where the one line about a bad option goes.</param>
    /// <param name="run">Runs with the options that were read and returns the exit code.</param>
    /// <returns>The exit code: <paramref name="run"/>'s, 0 after help, 2 for bad options.</returns>
    public int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, Func<RunOptions, int> run)
    {
        root.SetAction(result => run(Options(result)));
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"digits: {parsed.Errors[0].Message.TrimEnd('.')}. See --help.");
            return ExitCodes.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private RunOptions Options(ParseResult result) => new(
        result.GetValue(data),
        result.GetValue(model),
        result.GetValue(epochs),
        result.GetValue(batch),
        result.GetValue(learningRate),
        result.GetValue(seed) ?? 1,
        result.GetValue(threads),
        result.GetValue(json));

    private static string? ReadFolder(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (Directory.Exists(text))
        {
            return text;
        }

        result.AddError($"--data names the folder '{text}', which does not exist");
        return null;
    }

    private static ModelKind ReadModel(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "cnn":
                return ModelKind.Cnn;
            case "mlp":
                return ModelKind.Mlp;
            case var text:
                result.AddError($"--model takes mlp or cnn, not '{text}'");
                return default;
        }
    }

    private static int? ReadInteger(ArgumentResult result, int smallest, int largest)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= smallest && number <= largest)
        {
            return number;
        }

        result.AddError($"{NameOf(result)} takes a whole number from {smallest} to {largest}, not '{text}'");
        return null;
    }

    private static float? ReadRate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float rate) && rate > 0 && float.IsFinite(rate))
        {
            return rate;
        }

        result.AddError($"{NameOf(result)} takes a number above 0 such as 0.01, not '{text}'");
        return null;
    }

    private static string? ReadJsonTarget(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text is "-" || (text.Length > 0 && !Directory.Exists(text) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(text)))))
        {
            return text;
        }

        result.AddError($"--json takes '-' or a file in an existing folder, not '{text}'");
        return null;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}
