using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Experiments;
using Minigrad;

namespace Course.Reports;

/// <summary>Writes results as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ResultRow[]))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>The results as a JSON array, with a line break at its end.</summary>
    public static string ToText(IEnumerable<ExperimentResult> results) =>
        JsonSerializer.Serialize(results.Select(Reports.ResultRow.Of).ToArray(), Default.ResultRowArray) + "\n";

    /// <summary>Writes the results to a file, which holds all of them afterwards or, if that fails, what it held before.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(IEnumerable<ExperimentResult> results, string path) => AtomicFile.WriteText(path, ToText(results));
}
