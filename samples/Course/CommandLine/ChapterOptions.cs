namespace Course.CommandLine;

/// <summary>What the command line says of a chapter.</summary>
/// <param name="Data">The folder of MNIST's four files, if named.</param>
/// <param name="Seed">The seed.</param>
internal sealed record ChapterOptions(string? Data, int Seed);
