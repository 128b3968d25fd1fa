using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digits.Reports;

/// <summary>Writes a <see cref="RunReport"/> as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>
    /// Writes the report to a file. It is written under a temporary name beside it and then renamed, so that the file holds a
    /// whole report or what it held before.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(RunReport report, string path)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, ToText(report));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The report as a JSON object, with a line break at its end.</summary>
    public static string ToText(RunReport report) => JsonSerializer.Serialize(report, Default.RunReport) + "\n";
}
