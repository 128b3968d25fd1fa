namespace Minigrad;

/// <summary>A file's tensors beside a model's parameters and buffers: which belong together, and what has no counterpart.</summary>
internal sealed class ModelMatch
{
    private const int Listed = 20;
    private readonly List<string> _unfit = [];

    /// <summary>What belongs together by name, whatever the shapes.</summary>
    public List<(Parameter Parameter, SafeTensor Tensor)> Found { get; } = [];

    /// <summary>What only the model has.</summary>
    public List<Parameter> Missing { get; } = [];

    /// <summary>What only the file has.</summary>
    public List<SafeTensor> Unexpected { get; } = [];

    /// <summary>Matches by name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tensors">The file's tensors.</param>
    /// <param name="rename">The model's name for a file's, null to leave the tensor out; null if they are the same.</param>
    public static ModelMatch Find(IModel model, IEnumerable<SafeTensor> tensors, Func<string, string?>? rename)
    {
        ModelMatch match = new();
        Dictionary<string, SafeTensor> byName = new(StringComparer.Ordinal);
        foreach (SafeTensor tensor in tensors)
        {
            string? name = rename is null ? tensor.Name : rename(tensor.Name);
            if (name is not null && !byName.TryAdd(name, tensor))
            {
                match._unfit.Add($"'{byName[name].Name}' and '{tensor.Name}' of the file are both renamed to '{name}'");
            }
        }

        foreach (Parameter parameter in model.Parameters.Concat(model.Buffers))
        {
            if (byName.Remove(parameter.Name, out SafeTensor? tensor))
            {
                match.Add(parameter, tensor);
            }
            else
            {
                match.Missing.Add(parameter);
            }
        }

        match.Unexpected.AddRange(byName.Values);
        return match;
    }

    /// <summary>Refuses a file that does not fit.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="model">The model.</param>
    /// <param name="strict">Whether nothing may be without a counterpart.</param>
    public void Check(string path, IModel model, bool strict)
    {
        if (_unfit.Count == 0 && (!strict || (Missing.Count == 0 && Unexpected.Count == 0)))
        {
            return;
        }

        IEnumerable<string> problems =
        [
            .. List("it lacks", strict ? Missing : []),
            .. List("the model lacks", strict ? Unexpected : []),
            .. List("what differs:", _unfit),
        ];
        string remedy = strict ? " If only names differ, give rename; strict: false loads what both have." : "";
        throw new MinigradException($"{path} does not fit model {model.Name}, which keeps its values: {string.Join("; ", problems)}.{remedy}");
    }

    private static IEnumerable<string> List<T>(string what, List<T> items)
    {
        if (items.Count > 0)
        {
            string rest = items.Count > Listed ? $" and {items.Count - Listed} more" : "";
            yield return $"{what} {string.Join(", ", items.Take(Listed))}{rest}";
        }
    }

    private void Add(Parameter parameter, SafeTensor tensor)
    {
        Found.Add((parameter, tensor));
        if (!parameter.Shape.SequenceEqual(tensor.Shape))
        {
            _unfit.Add($"{parameter.Name} is [{string.Join(", ", parameter.Shape)}] in the model and [{string.Join(", ", tensor.Shape)}] in the file");
        }
        else if (!tensor.IsReadable)
        {
            _unfit.Add($"{parameter.Name} is {tensor.Type} in the file, which cannot be read as floats ({TensorType.ReadableNames} can)");
        }
    }
}
