using Course.Chapters;
using Course.CommandLine;
using Course.Data;
using Course.Experiments;
using Course.Reports;
using Minigrad;

namespace Course;

/// <summary>The program, apart from the process that it runs in.</summary>
internal static class Application
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        CourseCommand command = new()
        {
            List = () => ExperimentView.List(output, ExperimentTable.All),
            RunExperiments = options => RunExperiments(options, output, error, cancellationToken),
            RunChapter = (chapter, options) => RunChapter(chapter, options, output, cancellationToken),
        };
        try
        {
            return command.Invoke(arguments, output, error);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("course: stopped");
            return ExitCodes.Interrupted;
        }
        catch (Exception problem) when (problem is MinigradException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"course: {problem.Message.ReplaceLineEndings(" ")}");
            return ExitCodes.BadInput;
        }
    }

    private static int RunChapter(Chapter chapter, ChapterOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        chapter.Run(new(output, options.Data, options.Seed, cancellationToken));
        return ExitCodes.Success;
    }

    private static int RunExperiments(ExperimentOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        bool jsonOnly = options.Json == "-";
        TextWriter view = jsonOnly ? error : output;
        CourseData data = CourseData.Load(options.Data);
        List<ExperimentResult> results = [];
        ExperimentView.Headline(view);
        foreach (Experiment experiment in options.Experiments)
        {
            results.Add(experiment.Run(data, cancellationToken));
            ExperimentView.Row(view, results[^1]);
        }

        ExperimentView.Summary(view, results);
        if (jsonOnly)
        {
            output.Write(ResultJson.ToText(results));
        }
        else if (options.Json is { } path)
        {
            ResultJson.Save(results, path);
        }

        return results.All(result => result.WithinTolerance) ? ExitCodes.Success : ExitCodes.OutsideTolerance;
    }
}
