namespace Minigrad.Benchmarks.Tools;

/// <summary>What the tools take after an edit.</summary>
/// <param name="Project">The project.</param>
/// <param name="Edit">The edit.</param>
/// <param name="GeneratorMilliseconds">Processor time of the generators, with the parsing of what they wrote.</param>
/// <param name="GeneratorMegabytes">What they allocated.</param>
/// <param name="AnalyzerMilliseconds">Elapsed time inside the analyzers, without the compiler's own work between them.</param>
/// <param name="AnalyzerMegabytes">What the analyzers and the compiler between them allocated.</param>
/// <param name="Steps">The generators' steps that ran again.</param>
internal sealed record EditRow(
    string Project, Edit Edit, double GeneratorMilliseconds, double GeneratorMegabytes, double AnalyzerMilliseconds, double AnalyzerMegabytes, string Steps);
