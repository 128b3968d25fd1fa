namespace Minigrad;

/// <summary>What loading a file into a model did.</summary>
/// <param name="Loaded">The model's parameters and buffers that have the file's values now, by the model's names.</param>
/// <param name="Missing">Those that the file lacks and that kept their values; empty if loading was strict.</param>
/// <param name="Unexpected">The file's tensors, by the file's names, that the model lacks; empty if loading was strict.</param>
public sealed record LoadReport(IReadOnlyList<string> Loaded, IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected);
