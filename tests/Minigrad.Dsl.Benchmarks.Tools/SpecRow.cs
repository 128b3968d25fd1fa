namespace Minigrad.Benchmarks.Tools;

/// <summary>What a model takes in a warm process, without Roslyn: milliseconds of processor time.</summary>
/// <param name="Model">The model.</param>
/// <param name="Layers">Its layers, blocks expanded.</param>
/// <param name="Parameters">Its learned numbers.</param>
/// <param name="CompileMilliseconds">From the declaration to graphs and errors: what an analyzer needs.</param>
/// <param name="WriteMilliseconds">From the declaration to the generated text.</param>
/// <param name="Lines">The lines of that text.</param>
internal sealed record SpecRow(string Model, int Layers, long Parameters, double CompileMilliseconds, double WriteMilliseconds, int Lines);
