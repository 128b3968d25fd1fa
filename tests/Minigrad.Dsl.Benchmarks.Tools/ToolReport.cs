using System.Globalization;

namespace Minigrad.Benchmarks.Tools;

/// <summary>Writes the tables as Markdown.</summary>
internal static class ToolReport
{
    public static void WriteHead(TextWriter output, int runs) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"Medians of {runs} runs in a warm process, .NET {Environment.Version}. Milliseconds of the process's processor time; inside the analyzers of elapsed time.\n"));

    public static void WriteSpecHead(TextWriter output)
    {
        output.WriteLine("| model | layers | parameters | compile ms | compile and write ms | lines written |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
    }

    public static void Write(TextWriter output, SpecRow row) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Model} | {row.Layers} | {row.Parameters} | {row.CompileMilliseconds:F1} | {row.WriteMilliseconds:F1} | {row.Lines} |"));

    public static void WriteEditHead(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| project | edit | generator ms | generator MB | analyzers ms | analyzers MB | generator steps that ran |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---|");
    }

    public static void Write(TextWriter output, EditRow row) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Project} | {Word(row.Edit)} | {row.GeneratorMilliseconds:F1} | {row.GeneratorMegabytes:F1} | {row.AnalyzerMilliseconds:F1} | {row.AnalyzerMegabytes:F1} | {row.Steps} |"));

    private static string Word(Edit edit) => edit switch
    {
        Edit.Cold => "cold",
        Edit.Elsewhere => "elsewhere",
        Edit.Model => "one model",
        _ => "one comment",
    };
}
