using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Minigrad;

/// <summary>
/// Writes an object of JSON on a line of its own after each epoch:
/// <c>{"epoch":1,"steps":98,"seconds":1.5,"learningRate":0.01,"train":{"loss":0.3,"metrics":{"Accuracy":0.9}},"valid":null}</c>. The epoch counts on from fit to fit.
/// JSON has no numbers that are not finite: they are the texts <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>.
/// </summary>
public sealed class JsonLinesLogger : EpochLogger
{
    /// <summary>Creates the callback.</summary>
    /// <param name="path">The file; its folder is made if it does not exist.</param>
    /// <param name="append">Whether to add to a file that exists; false to replace it.</param>
    public JsonLinesLogger(string path, bool append = false)
        : base(path, append)
    {
    }

    private protected override void WriteRow(IBufferWriter<byte> line, long epoch, TrainingState state)
    {
        EpochResult result = state.Result!;
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteNumber("epoch", epoch);
            json.WriteNumber("steps", result.Steps);
            WriteNumber(json, "seconds", result.Seconds);
            json.WriteNumber("learningRate", state.Optimizer.LearningRate);
            WriteEvaluation(json, "train", result.Train);
            WriteEvaluation(json, "valid", result.Valid);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
    }

    private static void WriteEvaluation(Utf8JsonWriter json, string name, Evaluation? evaluation)
    {
        if (evaluation is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteNumber(json, "loss", evaluation.Loss);
        json.WriteStartObject("metrics");
        foreach ((string metric, double value) in evaluation.Metrics)
        {
            WriteNumber(json, metric, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
