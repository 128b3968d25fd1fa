using System.Globalization;

namespace Minigrad.TestKit;

/// <summary>Numbers that another library computed, recorded by <c>tests/Minigrad.Dsl.Benchmarks -- anchors TOPIC</c>.</summary>
public static class Anchor
{
    /// <summary>The named numbers of a topic.</summary>
    public static IReadOnlyDictionary<string, float[]> Read(string topic)
    {
        using Stream stream = typeof(Anchor).Assembly.GetManifestResourceStream($"Minigrad.TestKit.Anchors.{topic}.txt")
            ?? throw new ArgumentException($"There are no anchors '{topic}'.", nameof(topic));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(": "))
            .ToDictionary(parts => parts[0], parts => parts[1].Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray());
    }
}
