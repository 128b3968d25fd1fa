using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>The maximum of each window; its gradient goes to the window's first maximum.</summary>
internal static class MaximumPool
{
    public static Tensor Forward(Window2d window, Tensor x)
    {
        Tensor y = Tensor.Zeros(Windows.Shape(window, x, x.Shape[1]));
        foreach (int[] at in Tensor.Indices(y.Shape))
        {
            y[at] = x[First(window, x, at)];
        }

        return y;
    }

    public static Tensor InputGradient(Window2d window, Tensor x, Tensor dy)
    {
        Tensor dx = Tensor.Zeros(x.Shape);
        foreach (int[] at in Tensor.Indices(dy.Shape))
        {
            dx[First(window, x, at)] += dy[at];
        }

        return dx;
    }

    private static int[] First(Window2d window, Tensor x, int[] at)
    {
        int[]? best = null;
        foreach ((int _, int _, int row, int column) in Windows.Under(window, at[2], at[3], x.Shape[2], x.Shape[3]))
        {
            int[] of = [at[0], at[1], row, column];
            best = best is null || x[of] > x[best] ? of : best;
        }

        return best ?? throw new InvalidOperationException("A window lies in the padding alone, where there is no maximum.");
    }
}
