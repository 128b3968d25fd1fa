namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>Reads the analyzers' release file.</summary>
internal static class ReleaseRows
{
    public static IReadOnlyList<ReleaseRow> Read() =>
    [
        .. Repository.Read("analyzers", "Minigrad.Dsl.Analyzers", "AnalyzerReleases.Unshipped.md").Split('\n')
            .Where(line => line.StartsWith("MG", StringComparison.Ordinal))
            .Select(line => line.Split(" | "))
            .Select(cells => new ReleaseRow(cells[0], cells[1], cells[2], cells[3])),
    ];
}
