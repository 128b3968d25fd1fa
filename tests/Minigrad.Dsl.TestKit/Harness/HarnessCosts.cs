namespace Minigrad.TestKit;

/// <summary>What a build took of the tools' time and memory.</summary>
/// <param name="GeneratorTime">The processor time of the process while the generators ran, with the parsing of what they wrote.</param>
/// <param name="GeneratorBytes">What all threads allocated meanwhile.</param>
/// <param name="AnalyzerTime">The elapsed time inside the analyzers, all threads together, without the compiler's own work between them.</param>
/// <param name="AnalyzerBytes">What all threads allocated meanwhile, the compiler's own work included.</param>
public sealed record HarnessCosts(TimeSpan GeneratorTime, long GeneratorBytes, TimeSpan AnalyzerTime, long AnalyzerBytes);
