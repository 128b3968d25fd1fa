using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Larger images, pixel by pixel: each mixes at most four of the smaller image's.</summary>
internal static class Upsampling
{
    public static Tensor Forward(UpsampleOp op, Tensor x)
    {
        Tensor y = Tensor.Zeros(x.Shape[0], x.Shape[1], x.Shape[2] * op.FactorHeight, x.Shape[3] * op.FactorWidth);
        foreach (int[] at in Tensor.Indices(y.Shape))
        {
            foreach ((int row, int column, double share) in Sources(op, at, x.Shape[2], x.Shape[3]))
            {
                y[at] += share * x[at[0], at[1], row, column];
            }
        }

        return y;
    }

    public static Tensor InputGradient(UpsampleOp op, Tensor dy)
    {
        Tensor dx = Tensor.Zeros(dy.Shape[0], dy.Shape[1], dy.Shape[2] / op.FactorHeight, dy.Shape[3] / op.FactorWidth);
        foreach (int[] at in Tensor.Indices(dy.Shape))
        {
            foreach ((int row, int column, double share) in Sources(op, at, dx.Shape[2], dx.Shape[3]))
            {
                dx[at[0], at[1], row, column] += share * dy[at];
            }
        }

        return dx;
    }

    private static IEnumerable<(int Row, int Column, double Share)> Sources(UpsampleOp op, int[] at, int height, int width) =>
        from row in Along(op, at[2], op.FactorHeight, height)
        from column in Along(op, at[3], op.FactorWidth, width)
        select (row.Index, column.Index, row.Share * column.Share);

    private static (int Index, double Share)[] Along(UpsampleOp op, int index, int factor, int size)
    {
        if (!op.IsBilinear)
        {
            return [(index / factor, 1)];
        }

        double place = Math.Max(0, ((index + 0.5) / factor) - 0.5);
        int first = (int)place;
        return [(first, first + 1 - place), (Math.Min(size - 1, first + 1), place - first)];
    }
}
