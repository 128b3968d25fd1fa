using System.Globalization;

namespace Minigrad;

/// <summary>
/// Which part of a data set each input and loss of a model reads, and what the samples say of the run-time axes. The one rule: parts with names are found by the name of the input or of the output
/// that a loss compares, parts without names are taken in order; there are as many as the model has, of its kinds and sizes.
/// </summary>
internal sealed class SampleMatch
{
    private readonly Dataset _data;
    private readonly int[] _sizes;
    private readonly string? _problem;

    private SampleMatch(ModelDescription model, Dataset data)
    {
        Model = model;
        _data = data;
        _sizes = new int[model.RuntimeAxes.Count];
        Inputs = Find([.. model.Inputs.Select(input => input.Name)], data.Inputs, "inputs", out string? problem) ?? throw Unfit(problem!);
        ReadInputs();
        Targets = Find([.. model.Targets.Select(target => target.Output)], data.TargetParts, "losses", out _problem) ?? [];
        _problem ??= TargetProblem();
        Targets = Fits ? Targets : [.. Enumerable.Range(0, data.TargetParts.Count)];
    }

    public ModelDescription Model { get; }

    /// <summary>The part of each input.</summary>
    public int[] Inputs { get; }

    /// <summary>The part of each loss; where they do not fit the losses, the targets in the data set's order.</summary>
    public int[] Targets { get; }

    /// <summary>Whether the data set's targets are those of the model's losses.</summary>
    public bool Fits => _problem is null;

    /// <summary>The label whose rows do not count in the mean of the loss.</summary>
    public int? IgnoredIndex => Fits && Model.Targets.Count == 1 ? Model.IgnoredIndex : null;

    /// <summary>Matches inputs, which must fit, and targets, which a caller with targets of its own does not need.</summary>
    public static SampleMatch Of(ModelDescription model, Dataset data) => new(model, data);

    /// <summary>Matches inputs and targets; both must fit.</summary>
    public static SampleMatch OfAll(ModelDescription model, Dataset data)
    {
        SampleMatch match = new(model, data);
        return match._problem is null ? match : throw match.Unfit(match._problem);
    }

    public bool IsOf(ModelDescription model, Dataset data) => ReferenceEquals(model, Model) && ReferenceEquals(data, _data);

    /// <summary>The size of each run-time axis, the batch first.</summary>
    public int[] Sizes(int batch) => [batch, .. _sizes.AsSpan(1)];

    /// <summary>The part of each name, or what is wrong.</summary>
    private static int[]? Find(string[] names, IReadOnlyList<DataPart> parts, string role, out string? problem)
    {
        problem = null;
        if (names.Length != parts.Count)
        {
            problem = $"the model has {Count(names.Length, role)} ({Join(names)}), and the data set has {parts.Count}";
            return null;
        }

        if (parts.Count == 0 || parts[0].Name is null)
        {
            return [.. Enumerable.Range(0, names.Length)];
        }

        string[] given = [.. parts.Select(part => part.Name!)];
        int[] places = [.. names.Select(name => Array.IndexOf(given, name))];
        int missing = Array.IndexOf(places, -1);
        problem = missing < 0 ? null : $"the data set names {Join(given)}, and none is '{names[missing]}': name the parts after the model's {role}, or name none and give them in order";
        return missing < 0 ? places : null;
    }

    private void ReadInputs()
    {
        for (int i = 0; i < Inputs.Length; i++)
        {
            TensorDescription input = Model.Inputs[i];
            DataPart part = _data.Inputs[Inputs[i]];
            if (input.HoldsIndices != part.HoldsIndices)
            {
                throw Unfit($"{Of(i)}the model reads {Kind(input.HoldsIndices)}, and the samples have {Kind(part.HoldsIndices)}");
            }

            ReadInput(i, input.Shape.Split(' ', StringSplitOptions.RemoveEmptyEntries), part);
        }

        int open = Array.IndexOf(_sizes, 0, 1);
        if (open >= 0)
        {
            throw Unfit($"the samples do not say the size of '{Model.RuntimeAxes[open]}'");
        }
    }

    private void ReadInput(int input, string[] axes, DataPart part)
    {
        if (axes.Length == 0 || axes[0] != Model.RuntimeAxes[0])
        {
            throw Unfit($"{Of(input)}its first axis is not '{Model.RuntimeAxes[0]}', along which samples make a batch: run the model without a loader");
        }

        if (axes.Length - 1 != part.Shape.Count)
        {
            CheckFlattened(input, axes, part);
            return;
        }

        for (int i = 1; i < axes.Length; i++)
        {
            int axis = IndexOf(axes[i]), actual = part.Shape[i - 1];
            if (TryNumber(axes[i], out int expected) ? expected != actual : axis >= 0 && _sizes[axis] is not 0 && _sizes[axis] != actual)
            {
                throw Unfit($"{Of(input)}axis {i} is '{axes[i]}'{(axis >= 0 ? $", {_sizes[axis]} before" : "")}, and the samples have {actual}");
            }

            if (axis >= 0)
            {
                _sizes[axis] = actual;
            }
        }
    }

    /// <summary>A model may read the same values in another arrangement, such as an image as one row, if all sizes but the batch are known.</summary>
    private void CheckFlattened(int input, string[] axes, DataPart part)
    {
        long length = 1;
        foreach (string axis in axes.AsSpan(1))
        {
            length = TryNumber(axis, out int size) ? length * size : -1;
        }

        if (length != part.Length)
        {
            throw Unfit(Of(input) + (length >= 0 ? $"one has {length} values a sample, the other {part.Length}" : "the number of axes differs"));
        }
    }

    private string? TargetProblem()
    {
        for (int i = 0; i < Targets.Length; i++)
        {
            TargetDescription target = Model.Targets[i];
            DataPart part = _data.TargetParts[Targets[i]];
            bool isLabels = target.Kind == TargetKind.Labels;
            string of = Targets.Length == 1 ? "the model's loss" : $"the loss of {target.Output}";
            if (isLabels != part.HoldsIndices)
            {
                return $"{of} compares with {TargetName(isLabels)}, and the data set has {TargetName(part.HoldsIndices)}";
            }

            if (LengthOf(target.Shape) is { } length && length != part.Length)
            {
                return $"{of} compares with '{target.Shape}', {length} {TargetName(isLabels)} a sample, and the data set has {part.Length}";
            }
        }

        return null;
    }

    /// <summary>The elements a sample of a shape; null where the shape has axes that are computed from others.</summary>
    private long? LengthOf(string shape)
    {
        long length = 1;
        bool hasBatch = false;
        foreach (string axis in shape.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IndexOf(axis) == 0 && !hasBatch)
            {
                hasBatch = true;
                continue;
            }

            int size = TryNumber(axis, out int number) ? number : IndexOf(axis) is > 0 and int index ? _sizes[index] : 0;
            if (size == 0)
            {
                return null;
            }

            length *= size;
        }

        return hasBatch ? length : null;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < Model.RuntimeAxes.Count; i++)
        {
            if (Model.RuntimeAxes[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private MinigradException Unfit(string reason)
    {
        bool single = Model.Inputs.Count == 1 && _data.Inputs.Count == 1;
        string reads = string.Join(" and ", Model.Inputs.Select(input => $"{(single ? "" : $"{input.Name} ")}'{input.Shape}'{(input.HoldsIndices ? " of indices" : "")}"));
        string have = string.Join(" and ", _data.Inputs.Select(part => $"{(part.Name is { } name ? $"{name} " : "")}'{string.Join(' ', part.Shape)}'{(part.HoldsIndices ? " of indices" : "")}"));
        return new($"{Model.Name} reads {reads}, but the samples have {(_data.Inputs.Count == 1 ? "shape" : "shapes")} {have}: {reason}.");
    }

    private string Of(int input) => Model.Inputs.Count == 1 ? "" : $"for {Model.Inputs[input].Name}, ";

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Count(int count, string role) => count == 1 ? $"1 {(role == "losses" ? "loss" : "input")}" : $"{count} {role}";

    private static string Join(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);

    private static string Kind(bool isIndices) => isIndices ? "indices (int)" : "values (float)";

    private static string TargetName(bool isLabels) => isLabels ? "labels" : "target values";
}
