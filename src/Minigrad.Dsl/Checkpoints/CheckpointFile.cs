using System.Text.Json;

namespace Minigrad;

/// <summary>A training's state on disk: a safetensors file with the model, further tensors, and named values.</summary>
/// <param name="Path">The file.</param>
/// <param name="Tensors">The file's tensors.</param>
/// <param name="State">The named values.</param>
internal sealed record CheckpointFile(string Path, SafeTensors Tensors, CallbackState State)
{
    private const string MetadataKey = "minigrad.checkpoint";
    private static readonly string s_arrays = ModelFile.TrainingName("state/");

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The model's values under their own names, so that others can read them, and further ones with <see cref="ModelFile.TrainingName"/>.</param>
    /// <param name="state">The named values.</param>
    public static void Write(string path, IEnumerable<SafeTensor> tensors, CallbackState state)
    {
        IEnumerable<SafeTensor> arrays = state.Arrays.Select(array => new SafeTensor(s_arrays + array.Key, [array.Value.Length], array.Value));
        SafeTensors.Write(
            path,
            [.. tensors, .. arrays],
            new Dictionary<string, string> { [MetadataKey] = StateJson.Write(state) });
    }

    /// <summary>Reads a file; changes nothing else.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MinigradException">The file is damaged, or no checkpoint of a training.</exception>
    public static CheckpointFile Read(string path)
    {
        SafeTensors file = SafeTensors.Read(path);
        if (!file.HasChecksum || !file.Metadata.TryGetValue(MetadataKey, out string? json))
        {
            string found = file.Version is null ? "another program wrote it" : "it holds a model alone";
            throw None(path, $"{found}. A model's own values are read by Load");
        }

        CallbackState state = new();
        try
        {
            StateJson.Read(json, state);
            foreach (SafeTensor tensor in file.Tensors)
            {
                if (tensor.Name.StartsWith(s_arrays, StringComparison.Ordinal))
                {
                    state.Set(tensor.Name[s_arrays.Length..], tensor.ToArray());
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or MinigradException)
        {
            throw None(path, problem.Message, problem);
        }

        return new(path, file, state);
    }

    /// <summary>The error for a file that is whole but holds no training.</summary>
    public static MinigradException None(string path, string reason, Exception? cause = null)
    {
        string message = $"{path} is no checkpoint from which a training can go on: {reason.TrimEnd('.')}.";
        return cause is null ? new(message) : new(message, cause);
    }
}
