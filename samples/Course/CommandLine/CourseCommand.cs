using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Course.Chapters;
using Course.Experiments;

namespace Course.CommandLine;

/// <summary>The command line: <c>list</c>, <c>run ID</c> and a subcommand for each chapter.</summary>
internal sealed class CourseCommand
{
    private const string Everything = "all";

    /// <summary>Lists the experiments.</summary>
    public required Action List { get; init; }

    /// <summary>Runs experiments and returns the exit code.</summary>
    public required Func<ExperimentOptions, int> RunExperiments { get; init; }

    /// <summary>Runs a chapter and returns the exit code.</summary>
    public required Func<Chapter, ChapterOptions, int> RunChapter { get; init; }

    /// <summary>Reads the command line and runs what it asks for.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where the one line about a bad option goes.</param>
    /// <returns>The exit code.</returns>
    public int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        RootCommand root = new("The chapters of \"Deep Learning from the Foundations\", and its published numbers again.");
        root.Add(ListCommand());
        root.Add(RunCommand());
        foreach (Chapter chapter in ChapterTable.All)
        {
            root.Add(ChapterCommand(chapter));
        }

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"course: {parsed.Errors[0].Message.TrimEnd('.')}. See --help.");
            return ExitCodes.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private Command ListCommand()
    {
        Command command = new("list", "Lists the experiments with their published numbers.");
        command.SetAction(_ =>
        {
            List();
            return ExitCodes.Success;
        });
        return command;
    }

    private Command RunCommand()
    {
        Argument<Experiment[]> id = new("ID") { Description = "An experiment of 'list', the start of several ids, or 'all'.", CustomParser = ReadExperiments };
        Option<string> data = Folder(required: true)!;
        Option<string?> json = new("--json")
        {
            Description = "Write the results as JSON to this file, or to standard output with '-'; then all else goes to standard error.",
            HelpName = "FILE|-",
        };
        Command command = new("run", "Trains the course's exact configurations with three seeds and compares with its published numbers.") { id, data, json };
        command.SetAction(result => RunExperiments(new(result.GetValue(id)!, result.GetValue(data)!, result.GetValue(json))));
        return command;
    }

    private Command ChapterCommand(Chapter chapter)
    {
        Option<string> data = Folder(required: false);
        Option<int?> seed = new("--seed") { Description = "The seed of first weights and of the order of samples. [default: 1]", HelpName = "N", CustomParser = ReadSeed };
        Command command = new(chapter.Name, chapter.Summary) { data, seed };
        command.SetAction(result => RunChapter(chapter, new(result.GetValue(data), result.GetValue(seed) ?? 1)));
        return command;
    }

    private static Option<string> Folder(bool required) => new("--data")
    {
        Description = "The folder of MNIST's four files (IDX, plain or gzip); for 'datablocks' a folder of pictures.",
        HelpName = "DIR",
        Required = required,
        CustomParser = ReadFolder,
    };

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

    private static int? ReadSeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seed))
        {
            return seed;
        }

        result.AddError($"--seed takes a whole number from 0 to {int.MaxValue}, not '{text}'");
        return null;
    }

    private static Experiment[]? ReadExperiments(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        Experiment[] found = [.. ExperimentTable.All.Where(experiment => text == Everything || experiment.Id == text || experiment.Id.StartsWith(text + '-', StringComparison.Ordinal))];
        if (found.Length > 0)
        {
            return found;
        }

        result.AddError($"There is no experiment '{text}'; 'list' names them");
        return null;
    }
}
