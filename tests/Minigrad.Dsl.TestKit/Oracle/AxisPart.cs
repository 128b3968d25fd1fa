namespace Minigrad.TestKit.Oracle;

/// <summary>Parts of an axis, element by element.</summary>
internal static class AxisPart
{
    public static Tensor Concat(int axis, Tensor[] parts)
    {
        Tensor y = Tensor.Zeros([.. parts[0].Shape.Select((size, i) => i == axis ? parts.Sum(part => part.Shape[axis]) : size)]);
        int start = 0;
        foreach (Tensor part in parts)
        {
            foreach (int[] at in Tensor.Indices(part.Shape))
            {
                y[Moved(at, axis, start)] = part[at];
            }

            start += part.Shape[axis];
        }

        return y;
    }

    public static Tensor Slice(int axis, int start, int length, Tensor x)
    {
        Tensor y = Tensor.Zeros([.. x.Shape.Select((size, i) => i == axis ? length : size)]);
        foreach (int[] at in Tensor.Indices(y.Shape))
        {
            y[at] = x[Moved(at, axis, start)];
        }

        return y;
    }

    public static Tensor Pad(int axis, int start, int size, Tensor x)
    {
        Tensor y = Tensor.Zeros([.. x.Shape.Select((own, i) => i == axis ? size : own)]);
        foreach (int[] at in Tensor.Indices(x.Shape))
        {
            y[Moved(at, axis, start)] = x[at];
        }

        return y;
    }

    private static int[] Moved(int[] at, int axis, int distance) => [.. at.Select((index, i) => i == axis ? index + distance : index)];
}
