using System.Globalization;

namespace Minigrad;

/// <summary>Finds the sizes of a model's run-time axes in the shape of a data set's samples, and checks that the rest fits.</summary>
internal static class SampleSizes
{
    /// <summary>The size of each run-time axis, the batch first.</summary>
    public static int[] Resolve(ModelDescription model, Dataset data, int batch)
    {
        if (model.Inputs.Count != 1)
        {
            throw Unfit(model, data, $"the model has {model.Inputs.Count} inputs, and a data set has one");
        }

        if (model.Inputs[0].HoldsIndices)
        {
            throw Unfit(model, data, "the model's input holds indices, and a data set has values");
        }

        if (model.Targets.Count > 1)
        {
            throw Unfit(model, data, $"the model has {model.Targets.Count} losses, and a data set has one target");
        }

        if (data.Target != model.Target)
        {
            throw Unfit(model, data, $"the model's loss compares with {Name(model.Target)}, and the data set has {Name(data.Target)}");
        }

        string[] axes = model.Inputs[0].Shape.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] sizes = new int[model.RuntimeAxes.Count];
        sizes[0] = batch;
        if (axes.Length - 1 != data.SampleShape.Count)
        {
            return Flattened(model, data, axes, sizes);
        }

        for (int i = 1; i < axes.Length; i++)
        {
            int axis = IndexOf(model.RuntimeAxes, axes[i]), actual = data.SampleShape[i - 1];
            if (int.TryParse(axes[i], NumberStyles.None, CultureInfo.InvariantCulture, out int expected) ? expected != actual : axis >= 0 && sizes[axis] is not 0 && sizes[axis] != actual)
            {
                throw Unfit(model, data, $"axis {i} is '{axes[i]}'{(axis >= 0 ? $", {sizes[axis]} before" : "")}, and the samples have {actual}");
            }

            if (axis >= 0)
            {
                sizes[axis] = actual;
            }
        }

        return Array.IndexOf(sizes, 0, 1) < 0
            ? sizes
            : throw Unfit(model, data, $"the samples do not say the size of '{model.RuntimeAxes[Array.IndexOf(sizes, 0, 1)]}'");
    }

    /// <summary>A model may read the same values in another arrangement, such as an image as one row, if all sizes but the batch are known.</summary>
    private static int[] Flattened(ModelDescription model, Dataset data, string[] axes, int[] sizes)
    {
        long length = 1;
        foreach (string axis in axes.AsSpan(1))
        {
            length = int.TryParse(axis, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? length * size : -1;
        }

        return length == data.SampleLength
            ? sizes
            : throw Unfit(model, data, length >= 0 ? $"one has {length} values a sample, the other {data.SampleLength}" : "the number of axes differs");
    }

    private static int IndexOf(IReadOnlyList<string> axes, string name)
    {
        for (int i = 0; i < axes.Count; i++)
        {
            if (axes[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Name(TargetKind kind) => kind switch { TargetKind.Labels => "labels", TargetKind.Values => "target values", _ => "nothing" };

    private static MinigradException Unfit(ModelDescription model, Dataset data, string reason) => new(
        $"{model.Name} reads '{string.Join(", ", model.Inputs.Select(input => input.Shape))}', but the samples have shape "
        + $"'{string.Join(' ', data.SampleShape)}': {reason}.");
}
