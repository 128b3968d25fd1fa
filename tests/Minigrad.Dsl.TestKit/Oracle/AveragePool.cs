using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>The mean of each region; its gradient goes to all that the region read in equal shares.</summary>
internal static class AveragePool
{
    public static Tensor Forward(PoolRegions regions, Tensor x)
    {
        Tensor y = Tensor.Zeros(Shape(regions, x));
        foreach (int[] at in Tensor.Indices(y.Shape))
        {
            (List<(int Row, int Column)> read, double divisor) = Region(regions, at, x.Shape[2], x.Shape[3]);
            y[at] = read.Sum(one => x[at[0], at[1], one.Row, one.Column]) / divisor;
        }

        return y;
    }

    public static Tensor InputGradient(PoolRegions regions, Tensor dy, int height, int width)
    {
        Tensor dx = Tensor.Zeros(dy.Shape[0], dy.Shape[1], height, width);
        foreach (int[] at in Tensor.Indices(dy.Shape))
        {
            (List<(int Row, int Column)> read, double divisor) = Region(regions, at, height, width);
            read.ForEach(one => dx[at[0], at[1], one.Row, one.Column] += dy[at] / divisor);
        }

        return dx;
    }

    private static int[] Shape(PoolRegions regions, Tensor x) => regions switch
    {
        PoolRegions.Moving moving => Windows.Shape(moving.Window, x, x.Shape[1]),
        PoolRegions.Adaptive adaptive => [x.Shape[0], x.Shape[1], adaptive.Height, adaptive.Width],
        _ => throw new NotSupportedException($"The interpreter does not know the regions '{regions}'."),
    };

    private static (List<(int Row, int Column)> Read, double Divisor) Region(PoolRegions regions, int[] at, int height, int width)
    {
        if (regions is PoolRegions.Moving moving)
        {
            List<(int Row, int Column)> read = [.. Windows.Under(moving.Window, at[2], at[3], height, width).Select(one => (one.Row, one.Column))];
            return (read, moving.CountsPadding ? moving.Window.KernelHeight * moving.Window.KernelWidth : read.Count);
        }

        var adaptive = (PoolRegions.Adaptive)regions;
        List<(int Row, int Column)> all = [.. Range(at[2], height, adaptive.Height).SelectMany(row => Range(at[3], width, adaptive.Width).Select(column => (row, column)))];
        return (all, all.Count);
    }

    private static IEnumerable<int> Range(int place, int size, int places)
    {
        int first = (int)Math.Floor((double)place * size / places);
        return Enumerable.Range(first, (int)Math.Ceiling((place + 1.0) * size / places) - first);
    }
}
