using System.Text.Json;
using System.Text.Json.Serialization;
using Minigrad;

namespace Digits.Reports;

/// <summary>Writes a <see cref="RunReport"/> as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Writes the report to a file, which holds the whole report afterwards or, if that fails, what it held before.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(RunReport report, string path) => AtomicFile.WriteText(path, ToText(report));

    /// <summary>The report as a JSON object, with a line break at its end.</summary>
    public static string ToText(RunReport report) => JsonSerializer.Serialize(report, Default.RunReport) + "\n";
}
