using System.Diagnostics;
using System.Globalization;
using Digits.CommandLine;
using Digits.Data;
using Digits.Reports;
using Digits.Terminal;
using Digits.Training;
using Minigrad;
using Spectre.Console;

namespace Digits;

/// <summary>The program, apart from the process that it runs in.</summary>
internal static class Application
{
    private const int RedirectedWidth = 120;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Stops the training after a batch; what was trained until then is reported.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return new DigitsCommand().Invoke(arguments, output, error, options => Run(options, output, error, cancellationToken));
        }
        catch (Exception problem) when (problem is MinigradException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"digits: {problem.Message.ReplaceLineEndings(" ")}");
            return ExitCodes.BadInput;
        }
    }

    private static int Run(RunOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        bool jsonOnly = options.Json == "-";
        IAnsiConsole console = CreateConsole(jsonOnly ? error : output);
        Runtime.Threads = options.Threads ?? Runtime.Threads;
        var recipe = Recipe.For(options);
        DigitData data = options.Data is { } folder ? DigitData.LoadMnist(folder) : DigitData.Draw(options.Seed, Runtime.Threads);
        console.WriteLine(Headline(recipe, data, options.Seed));

        Outcome outcome = Trainer.Train(recipe, data, options.Seed, new TrainingDisplay(console), cancellationToken);
        RunReport report = CreateReport(recipe, data, options.Seed, outcome);
        ResultView.Write(console, report, outcome, data.Valid);
        if (outcome.History.StopReason != StopReason.Completed)
        {
            console.WriteLine(outcome.History.StopMessage);
        }

        if (jsonOnly)
        {
            output.Write(ReportJson.ToText(report));
        }
        else if (options.Json is { } path)
        {
            ReportJson.Save(report, path);
        }

        return outcome.History.StopReason == StopReason.Diverged ? ExitCodes.Diverged : ExitCodes.Success;
    }

    private static IAnsiConsole CreateConsole(TextWriter writer)
    {
        AnsiConsoleOutput target = new(writer);
        if (target.IsTerminal)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = target });
        }

        // Left alone, Spectre.Console writes colours into files where variables such as GITHUB_ACTIONS are set.
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        plain.Profile.Width = RedirectedWidth;
        return plain;
    }

    private static string Headline(Recipe recipe, DigitData data, int seed) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {recipe.Name} on {data.Name} digits: {data.Train.Count:N0} to train, {data.Valid.Count:N0} to validate, seed {seed}
        {recipe.Method} {recipe.LearningRate}, batch {recipe.BatchSize}; {Runtime.Threads} threads, {Runtime.VectorWidth}-bit vectors
        """);

    private static RunReport CreateReport(Recipe recipe, DigitData data, int seed, Outcome outcome)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            data.Name,
            recipe.Name,
            outcome.EpochsFinished,
            seed,
            double.IsFinite(outcome.Valid.Loss) ? outcome.Valid.Loss : null,
            outcome.Valid.Accuracy,
            outcome.History.Seconds,
            outcome.StepMicroseconds,
            Math.Max(process.PeakWorkingSet64, process.WorkingSet64) / 1e6,
            outcome.Model.Parameters.Checksum);
    }
}
