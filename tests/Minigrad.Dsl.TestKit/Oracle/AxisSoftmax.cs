using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Softmax along an axis and its gradient, line by line.</summary>
internal static class AxisSoftmax
{
    public static Tensor Forward(SoftmaxOp op, Tensor x, Tensor? mask)
    {
        Tensor y = Tensor.Zeros(x.Shape);
        foreach (int[] start in Lines(op, x))
        {
            int[][] seen = [.. Line(op, x, start).Where(at => mask is null || mask[Under(mask, at)] != 0)];
            double maximum = seen.Select(at => x[at]).DefaultIfEmpty().Max();
            double sum = seen.Sum(at => Math.Exp(x[at] - maximum));
            foreach (int[] at in seen)
            {
                y[at] = op.IsLogarithm ? x[at] - maximum - Math.Log(sum) : Math.Exp(x[at] - maximum) / sum;
            }
        }

        return y;
    }

    public static Tensor InputGradient(SoftmaxOp op, Tensor y, Tensor dy)
    {
        Tensor dx = Tensor.Zeros(y.Shape);
        foreach (int[] start in Lines(op, y))
        {
            int[][] line = [.. Line(op, y, start)];
            double sum = line.Sum(at => op.IsLogarithm ? dy[at] : y[at] * dy[at]);
            foreach (int[] at in line)
            {
                dx[at] = op.IsLogarithm ? dy[at] - (Math.Exp(y[at]) * sum) : y[at] * (dy[at] - sum);
            }
        }

        return dx;
    }

    private static IEnumerable<int[]> Lines(SoftmaxOp op, Tensor x)
    {
        int[] starts = [.. x.Shape];
        starts[op.Axis] = Math.Min(1, starts[op.Axis]);
        return Tensor.Indices(starts).Select(index => index.ToArray());
    }

    private static IEnumerable<int[]> Line(SoftmaxOp op, Tensor x, int[] start)
    {
        int end = op.Causal ? start[op.Axis - 1] + 1 : x.Shape[op.Axis];
        for (int i = 0; i < end; i++)
        {
            int[] at = [.. start];
            at[op.Axis] = i;
            yield return at;
        }
    }

    private static int[] Under(Tensor mask, int[] at) => [.. at[^mask.Rank..].Select((index, axis) => mask.Shape[axis] == 1 ? 0 : index)];
}
