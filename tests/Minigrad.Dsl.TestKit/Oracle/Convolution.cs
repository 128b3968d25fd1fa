using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>
/// <c>y[n,o,h,w] = Σ x[n,i,h·stride+r-padding,w·stride+s-padding] · weight[o,i,r,s]</c> over the inputs <c>i</c> of the group of <c>o</c>. Its gradients scatter the same products, so one
/// walk serves all three. What has no axis for height has height 1.
/// </summary>
internal static class Convolution
{
    public static Tensor Forward(Window2d window, int groups, Tensor x, Tensor weight)
    {
        Tensor image = Lift(x);
        Tensor kernels = Lift(weight);
        Tensor y = Tensor.Zeros(Windows.Shape(window, image, weight.Shape[0]));
        Walk(window, groups, image.Shape, y.Shape, (at, of, kernel) => y[at] += image[of] * kernels[kernel]);
        return x.Rank == 3 ? new([y.Shape[0], y.Shape[1], y.Shape[3]], y.Values) : y;
    }

    public static Tensor InputGradient(Window2d window, int groups, Tensor dy, Tensor weight, int[] shape)
    {
        Tensor dx = Tensor.Zeros(Lift(shape));
        Tensor gradient = Lift(dy);
        Tensor kernels = Lift(weight);
        Walk(window, groups, dx.Shape, gradient.Shape, (at, of, kernel) => dx[of] += gradient[at] * kernels[kernel]);
        return new(shape, dx.Values);
    }

    public static Tensor WeightGradient(Window2d window, int groups, Tensor x, Tensor dy, int[] shape)
    {
        Tensor kernels = Tensor.Zeros(Lift(shape));
        Tensor gradient = Lift(dy);
        Tensor image = Lift(x);
        Walk(window, groups, image.Shape, gradient.Shape, (at, of, kernel) => kernels[kernel] += gradient[at] * image[of]);
        return new(shape, kernels.Values);
    }

    /// <summary>Each input pixel adds a window of its weights to the result, which has <c>(size - 1)·stride + kernel - 2·padding + rest</c> rows and columns.</summary>
    public static Tensor Transposed(ConvTranspose2dOp op, Tensor x, Tensor weight)
    {
        Window2d window = op.Window;
        int height = ((x.Shape[2] - 1) * window.StrideHeight) + window.KernelHeight - (2 * window.PaddingHeight) + op.OutputHeight;
        int width = ((x.Shape[3] - 1) * window.StrideWidth) + window.KernelWidth - (2 * window.PaddingWidth) + op.OutputWidth;
        return InputGradient(window, 1, x, weight, [x.Shape[0], weight.Shape[1], height, width]);
    }

    private static Tensor Lift(Tensor x) => new(Lift(x.Shape), x.Values);

    private static int[] Lift(int[] shape) => shape.Length == 3 ? [shape[0], shape[1], 1, shape[2]] : shape;

    private static void Walk(Window2d window, int groups, int[] x, int[] y, Action<int[], int[], int[]> visit)
    {
        int inputs = x[1] / groups;
        foreach (int[] at in Tensor.Indices(y))
        {
            int first = at[1] / (y[1] / groups) * inputs;
            for (int channel = 0; channel < inputs; channel++)
            {
                foreach ((int r, int s, int row, int column) in Windows.Under(window, at[2], at[3], x[2], x[3]))
                {
                    visit(at, [at[0], first + channel, row, column], [at[1], channel, r, s]);
                }
            }
        }
    }
}
