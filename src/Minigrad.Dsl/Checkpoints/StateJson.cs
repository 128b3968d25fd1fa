using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Minigrad;

/// <summary>The numbers and texts of a <see cref="CallbackState"/> as JSON, grouped by kind; arrays are tensors of the file.</summary>
internal static class StateJson
{
    private const int Format = 1;
    private const string FormatName = "format";
    private const string Longs = "integers";
    private const string Doubles = "reals";
    private const string Texts = "texts";

    public static string Write(CallbackState state)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber(FormatName, Format);
            Group(json, Longs, state.Longs, static (json, value) => json.WriteNumberValue(value));
            Group(json, Doubles, state.Doubles, WriteDouble);
            Group(json, Texts, state.Strings, static (json, value) => json.WriteStringValue(value));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Adds what was written to a state.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="MinigradException">The text is of another format, or has a value of another kind.</exception>
    public static void Read(string text, CallbackState state)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        bool known = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(FormatName, out JsonElement format)
            && format.ValueKind == JsonValueKind.Number && format.TryGetInt32(out int version) && version == Format;
        if (!known)
        {
            throw new MinigradException($"its state is not of format {Format}, the one that version {SafeTensorsHeader.LibraryVersion} of this library reads");
        }

        Each(root, Longs, (name, value) => state.Set(name, value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : throw Kind(name)));
        Each(root, Doubles, (name, value) => state.Set(name, ReadDouble(name, value)));
        Each(root, Texts, (name, value) => state.Set(name, value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Kind(name)));
    }

    private static void Group<T>(Utf8JsonWriter json, string group, IEnumerable<KeyValuePair<string, T>> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(group);
        foreach ((string name, T value) in values)
        {
            json.WritePropertyName(name);
            write(json, value);
        }

        json.WriteEndObject();
    }

    // JSON has no NaN and no infinities: they are texts.
    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static double ReadDouble(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number))
        {
            return number;
        }

        return value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double special)
            ? special
            : throw Kind(name);
    }

    private static void Each(JsonElement root, string group, Action<string, JsonElement> read)
    {
        if (!root.TryGetProperty(group, out JsonElement values) || values.ValueKind != JsonValueKind.Object)
        {
            throw new MinigradException($"its state has no '{group}'");
        }

        foreach (JsonProperty property in values.EnumerateObject())
        {
            read(property.Name, property.Value);
        }
    }

    private static MinigradException Kind(string name) => new($"'{name}' of its state is of another kind");
}
