using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>
/// <c>y[n,o,h,w] = Σ x[n,i,h·stride+r-padding,w·stride+s-padding] · weight[o,i,r,s]</c>. Its gradients scatter the same products, so one walk serves all three.
/// </summary>
internal static class Convolution
{
    public static Tensor Forward(Window2d window, Tensor x, Tensor weight)
    {
        Tensor y = Tensor.Zeros(Windows.Shape(window, x, weight.Shape[0]));
        Walk(window, x.Shape, y.Shape, (at, of, kernel) => y[at] += x[of] * weight[kernel]);
        return y;
    }

    public static Tensor InputGradient(Window2d window, Tensor dy, Tensor weight, int[] shape)
    {
        Tensor dx = Tensor.Zeros(shape);
        Walk(window, shape, dy.Shape, (at, of, kernel) => dx[of] += dy[at] * weight[kernel]);
        return dx;
    }

    public static Tensor WeightGradient(Window2d window, Tensor x, Tensor dy, int[] shape)
    {
        Tensor gradient = Tensor.Zeros(shape);
        Walk(window, x.Shape, dy.Shape, (at, of, kernel) => gradient[kernel] += dy[at] * x[of]);
        return gradient;
    }

    private static void Walk(Window2d window, int[] x, int[] y, Action<int[], int[], int[]> visit)
    {
        foreach (int[] at in Tensor.Indices(y))
        {
            for (int channel = 0; channel < x[1]; channel++)
            {
                foreach ((int r, int s, int row, int column) in Windows.Under(window, at[2], at[3], x[2], x[3]))
                {
                    visit(at, [at[0], channel, row, column], [at[1], channel, r, s]);
                }
            }
        }
    }
}
