using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Minigrad.Benchmarks.Peers;

/// <summary>The table on the console and the JSON file.</summary>
internal static class PeerReport
{
    public static void WriteHeader(TextWriter writer) =>
        writer.WriteLine($"{"case",-44} {"Minigrad µs",12} {"peer µs",12} {"ratio",6}  peer");

    public static void WriteRow(TextWriter writer, PeerResult result) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Case,-44} {result.MinigradMicroseconds,12:F1} {result.PeerMicroseconds,12:F1} {result.Ratio,6:F2}  {result.Peer}"));

    /// <summary>An array of {case, minigradMicroseconds, peer, peerMicroseconds, ratio}.</summary>
    public static string ToJson(IReadOnlyList<PeerResult> results)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (PeerResult result in results)
            {
                writer.WriteStartObject();
                writer.WriteString("case", result.Case);
                writer.WriteNumber("minigradMicroseconds", Math.Round(result.MinigradMicroseconds, 3));
                writer.WriteString("peer", result.Peer);
                writer.WriteNumber("peerMicroseconds", Math.Round(result.PeerMicroseconds, 3));
                writer.WriteNumber("ratio", Math.Round(result.Ratio, 3));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
