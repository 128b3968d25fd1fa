namespace Minigrad;

/// <summary>Saves models to files in the safetensors format and loads them: parameters and buffers under their dotted names, in PyTorch's layouts.</summary>
public static class ModelFile
{
    // No layer can have this name, because it is no dotted identifier.
    private const string TrainingPrefix = "training/";

    /// <summary>Saves parameters and buffers as <see cref="AtomicFile"/> does, with a checksum. A parameter that layers share is saved once.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file, by convention with the ending <c>.safetensors</c>; its folder must exist.</param>
    /// <param name="metadata">Texts to add, such as what the model was trained on.</param>
    /// <exception cref="MinigradException">A text of the metadata is no valid Unicode.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(this IModel model, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        SafeTensors.Write(path, [.. Tensors(model)], metadata);
    }

    /// <summary>
    /// Loads parameters and buffers from a model's file, from a training checkpoint, or from a file from elsewhere, such as PyTorch. Names, shapes and
    /// types of everything are checked first; if anything does not fit, nothing is changed.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">Whether the file must have all that the model has and nothing else. Otherwise what both have is loaded, and the result lists the rest; shapes must agree in any case.</param>
    /// <param name="rename">Gives the model's name for each of the file's, <c>conv1.weight</c> to <c>Stem.Conv.weight</c>, or null to leave that tensor out. Null if the names are the model's.</param>
    /// <returns>What was loaded.</returns>
    /// <exception cref="MinigradException">The file is damaged or does not fit the model; the message lists what is missing, unexpected or of another shape or type.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LoadReport Load(this IModel model, string path, bool strict = true, Func<string, string?>? rename = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelMatch match = ModelMatch.Find(model, SafeTensors.Read(path).Tensors.Where(tensor => !IsTraining(tensor)), rename);
        match.Check(path, model, strict);
        foreach ((Parameter parameter, SafeTensor tensor) in match.Found)
        {
            tensor.CopyTo(parameter.Values);
        }

        return new([.. match.Found.Select(pair => pair.Parameter.Name)], [.. match.Missing.Select(parameter => parameter.Name)], [.. match.Unexpected.Select(tensor => tensor.Name)]);
    }

    /// <summary>Parameters and buffers with the values that they have when the file is written.</summary>
    internal static IEnumerable<SafeTensor> Tensors(IModel model) => model.Parameters.Concat(model.Buffers).Select(parameter => parameter.Tensor);

    /// <summary>The name of a tensor that belongs to a training's state and not to the model.</summary>
    internal static string TrainingName(string name) => TrainingPrefix + name;

    /// <summary>Whether a tensor belongs to a training's state and not to the model.</summary>
    internal static bool IsTraining(SafeTensor tensor) => tensor.Name.StartsWith(TrainingPrefix, StringComparison.Ordinal);
}
