using System.Globalization;
using Minigrad.TestKit;

namespace Minigrad.Benchmarks.Tools;

/// <summary>The projects that the tools are timed on.</summary>
internal static class ToolProjects
{
    private const int Models = 100;

    public static IReadOnlyList<ToolProject> All { get; } =
    [
        new("Digits CNN", Vary(NetworkSources.Digits, "out=16", "out=16 + §")),
        new("ResNet-18", Vary(NetworkSources.ResNet18, "out=512", "out=512 + §")),
        new("transformer, 12 blocks", Vary(NetworkSources.Transformer, "\"4*dim\"", "\"4*dim + §\"")),
        new("100 models", Hundred()),
    ];

    private static string[] Hundred()
    {
        string[] digits = Vary(NetworkSources.Digits, "out=16", "out=16 + §");
        IEnumerable<string> models = Enumerable.Range(0, Models).Select(i => digits[0]
            .Replace("class DigitCnn", string.Create(CultureInfo.InvariantCulture, $"class DigitCnn{i}"), StringComparison.Ordinal)
            .Replace("out=8", string.Create(CultureInfo.InvariantCulture, $"out={8 + i}"), StringComparison.Ordinal));
        return [.. models, digits[1]];
    }

    private static string[] Vary(string[] sources, string before, string after) => [.. sources.Select(source => source.Replace(before, after, StringComparison.Ordinal))];
}
