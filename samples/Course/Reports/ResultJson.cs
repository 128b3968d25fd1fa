using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Experiments;

namespace Course.Reports;

/// <summary>Writes results as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ResultRow[]))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>The results as a JSON array, with a line break at its end.</summary>
    public static string ToText(IEnumerable<ExperimentResult> results) =>
        JsonSerializer.Serialize(results.Select(Reports.ResultRow.Of).ToArray(), Default.ResultRowArray) + "\n";

    /// <summary>Writes the results to a file: under a temporary name beside it, then renamed.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(IEnumerable<ExperimentResult> results, string path)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, ToText(results));
        File.Move(temporary, path, overwrite: true);
    }
}
