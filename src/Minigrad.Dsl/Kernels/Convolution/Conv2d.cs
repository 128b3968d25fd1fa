namespace Minigrad.Kernels;

/// <summary>Convolutions (cross-correlations, as the field has it) over [batch, channels, height, width].</summary>
public static unsafe partial class Conv2d
{
    /// <summary>y[b,o,oy,ox] = map(Σ x[b,i,oy·s+ky-p,ox·s+kx-p] · weight[o,i,ky,kx], x1, x2, x3), where i runs over the inputs of o's group.</summary>
    /// <typeparam name="TMap">What is done with each sum: its first operand.</typeparam>
    /// <param name="s">The sizes.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">[batch, in, height, width].</param>
    /// <param name="weight">[out, in / groups, kernel height, kernel width].</param>
    /// <param name="y">[batch, out, out height, out width].</param>
    /// <param name="x1">The map's second operand over (image, out channel, pixel), if its arity is 2 or more: a bias is <c>new Operand(bias, 0, 1, 0)</c>.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">The sizes fit no convolution, a span is too short for them, or an operand is missing.</exception>
    public static void Forward<TMap>(in Conv2dShape s, int batch, ReadOnlySpan<float> x, ReadOnlySpan<float> weight, Span<float> y, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        Check(s, batch, x.Length, weight.Length, y.Length);
        View.CheckExtra<TMap>(batch, s.OutChannels, s.Pixels, x1, x2, x3);
        if (batch == 0) return;
        fixed (float* px = x, pw = weight, py = y, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            if (s.IsDepthwise)
            {
                RunDepthwise<TMap>(s, batch, px, pw, py, View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
                return;
            }
            ConvForwardJob<TMap> job = PlanForward<TMap>(s, batch, pw);
            job.X = px;
            job.Y = py;
            job.X1 = View.Of(x1, p1);
            job.X2 = View.Of(x2, p2);
            job.X3 = View.Of(x3, p3);
            Job.Run(ref job, job.Chunks, job.Chunks > 1);
        }
    }

    /// <summary>dx (+)= the gradient of the input: each dy through the weights back to the pixels it came from.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="dy">[batch, out, out height, out width].</param>
    /// <param name="weight">[out, in / groups, kernel height, kernel width].</param>
    /// <param name="dx">[batch, in, height, width].</param>
    /// <param name="accumulate">Whether the gradient is added to dx rather than replacing it.</param>
    /// <exception cref="ArgumentException">The sizes fit no convolution, or a span is too short for them.</exception>
    public static void InputGradient(in Conv2dShape s, int batch, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> dx, bool accumulate = false)
    {
        if (accumulate) Transposed<Addition>(s, batch, dy, weight, dx, new Operand(dx, s.InLength, s.InHeight * s.InWidth, 1));
        else Transposed<Identity>(s, batch, dy, weight, dx);
    }

    /// <summary>The transposed convolution, which goes from the outputs of <paramref name="s"/> to its inputs: y[b,i,iy,ix] = map(Σ x[b,o,oy,ox] · weight[o,i,ky,kx], x1, x2, x3) over iy = oy·s+ky-p, ix = ox·s+kx-p.</summary>
    /// <typeparam name="TMap">What is done with each sum: its first operand.</typeparam>
    /// <param name="s">The sizes of the convolution whose input has the shape of y.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">[batch, out, out height, out width].</param>
    /// <param name="weight">[out, in / groups, kernel height, kernel width].</param>
    /// <param name="y">[batch, in, height, width].</param>
    /// <param name="x1">The map's second operand over (image, in channel, pixel), if its arity is 2 or more: a bias is <c>new Operand(bias, 0, 1, 0)</c>.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">The sizes fit no convolution, a span is too short for them, or an operand is missing.</exception>
    public static void Transposed<TMap>(in Conv2dShape s, int batch, ReadOnlySpan<float> x, ReadOnlySpan<float> weight, Span<float> y, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        Check(s, batch, y.Length, weight.Length, x.Length);
        View.CheckExtra<TMap>(batch, s.InChannels, s.InHeight * s.InWidth, x1, x2, x3);
        if (batch == 0) return;
        fixed (float* px = x, pw = weight, py = y, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            if (s.IsDepthwise)
            {
                RunDepthwiseGradient<TMap>(s, batch, px, pw, py, View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
                return;
            }
            ConvInputGradientJob<TMap> job = PlanInputGradient<TMap>(s, batch, pw);
            job.Dy = px;
            job.Dx = py;
            job.X1 = View.Of(x1, p1);
            job.X2 = View.Of(x2, p2);
            job.X3 = View.Of(x3, p3);
            Job.Run(ref job, job.Chunks, job.Chunks > 1);
        }
    }

    /// <summary>dWeight += the gradient of the weights, summed over the batch. It always accumulates.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">[batch, in, height, width].</param>
    /// <param name="dy">[batch, out, out height, out width].</param>
    /// <param name="dWeight">[out, in / groups, kernel height, kernel width].</param>
    /// <exception cref="ArgumentException">The sizes fit no convolution, or a span is too short for them.</exception>
    public static void WeightGradient(in Conv2dShape s, int batch, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dWeight)
    {
        Check(s, batch, x.Length, dWeight.Length, dy.Length);
        if (batch == 0) return;
        fixed (float* px = x, py = dy, pw = dWeight)
        {
            if (s.IsDepthwise)
            {
                RunDepthwiseWeightGradient(s, batch, px, py, pw);
                return;
            }
            ConvWeightGradientJob job = PlanWeightGradient(s, batch);
            job.X = px;
            job.Dy = py;
            Job.Run(ref job, job.Chunks, job.Chunks > 1);
            AddChunks(job, pw);
        }
    }

    private static void Check(in Conv2dShape s, int batch, int x, int weight, int y)
    {
        s.Check();
        Require.Size(batch);
        if (x < (long)batch * s.InLength) throw new ArgumentException($"The input has {x} elements but {batch} images of {s.InChannels} x {s.InHeight} x {s.InWidth} need {(long)batch * s.InLength}.");
        if (y < (long)batch * s.OutLength) throw new ArgumentException($"The output has {y} elements but {batch} images of {s.OutChannels} x {s.OutHeight} x {s.OutWidth} need {(long)batch * s.OutLength}.");
        if (weight < (long)s.OutChannels * s.Taps) throw new ArgumentException($"The weight has {weight} elements but {s.OutChannels} x {s.GroupInputs} x {s.KernelHeight} x {s.KernelWidth} needs {(long)s.OutChannels * s.Taps}.");
    }
}
