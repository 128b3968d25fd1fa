using Course.Experiments;

namespace Course.CommandLine;

/// <summary>What the command line says of a run of experiments.</summary>
/// <param name="Experiments">The experiments to run, in order.</param>
/// <param name="Data">The folder of MNIST's four files.</param>
/// <param name="Json">The file to write the results to, <c>-</c> for standard output, or null.</param>
internal sealed record ExperimentOptions(IReadOnlyList<Experiment> Experiments, string Data, string? Json);
