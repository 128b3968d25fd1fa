using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="MaxPool2d"/> over planes: forward into y, or backward into dx.</summary>
internal readonly unsafe struct MaxPoolJob(Pool2dShape shape, int batch, float* x, float* dy, float* y, float* dx, float* memory) : IJob
{
    private readonly Pool2dShape _shape = shape;
    private readonly int _planes = batch * shape.Channels;
    private readonly float* _x = x;
    private readonly float* _dy = dy;
    private readonly float* _y = y;
    private readonly float* _dx = dx;

    /// <summary>A row of each worker: the maxima of columns, with -∞ left and right.</summary>
    private readonly float* _memory = memory;

    public int Chunks => Job.Chunks(_planes, 8 * 1024 / (_shape.InHeight * _shape.InWidth));

    /// <summary>Floats of a worker's row; whole vectors are read past the last column.</summary>
    public static long RowLength(in Pool2dShape shape) => Scratch.Align(shape.InWidth + 2L * shape.PaddingWidth + shape.KernelWidth + 48);

    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int inPlane = _shape.InHeight * _shape.InWidth, outPlane = _shape.OutHeight * _shape.OutWidth, chunks = Chunks, end = Job.First(chunk + 1, chunks, _planes);
        float* row = _memory + worker * RowLength(_shape);
        if (_dx == null) new Span<float>(row, (int)RowLength(_shape)).Fill(float.NegativeInfinity);
        bool pairs = _shape is { KernelHeight: 2, KernelWidth: 2, StrideHeight: 2, StrideWidth: 2, PaddingHeight: 0, PaddingWidth: 0 };
        for (int plane = Job.First(chunk, chunks, _planes); plane < end; plane++)
        {
            float* x = _x + (long)plane * inPlane;
            if (_dx == null) Forward<S, V>(x, _y + (long)plane * outPlane, row);
            else if (pairs) BackwardPairs<S, V>(x, _dy + (long)plane * outPlane, _dx + (long)plane * inPlane);
            else Backward(x, _dy + (long)plane * outPlane, _dx + (long)plane * inPlane);
        }
    }

    // Down the columns first, in vectors over the whole row, then along it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward<S, V>(float* x, float* y, float* row) where S : struct, ISimd<V> where V : struct
    {
        Pool2dShape s = _shape;
        int outHeight = s.OutHeight, outWidth = s.OutWidth, width = s.InWidth;
        float* inside = row + s.PaddingWidth;
        for (int oy = 0; oy < outHeight; oy++, y += outWidth)
        {
            int top = Math.Max(0, oy * s.StrideHeight - s.PaddingHeight), bottom = Math.Min(s.InHeight, oy * s.StrideHeight - s.PaddingHeight + s.KernelHeight);
            for (int c = 0; c < width; c += S.Count)
            {
                int count = Math.Min(S.Count, width - c);
                float* source = x + (long)top * width + c;
                V maximum = S.LoadPartial(source, count);
                for (int r = top + 1; r < bottom; r++)
                {
                    source += width;
                    maximum = S.Max(maximum, S.LoadPartial(source, count));
                }
                S.StorePartial(inside + c, maximum, count);
            }
            if (s.StrideWidth <= 2) Across<S, V>(row, y, outWidth, s.KernelWidth, s.StrideWidth);
            else for (int ox = 0; ox < outWidth; ox++) Across<SimdScalar, float>(row + ox * s.StrideWidth, y + ox, 1, s.KernelWidth, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Across<S, V>(float* row, float* y, int outWidth, int kernelWidth, int stride) where S : struct, ISimd<V> where V : struct
    {
        for (int ox = 0; ox < outWidth; ox += S.Count)
        {
            float* from = row + ox * stride;
            V maximum = Strided<S, V>(from, stride);
            for (int kx = 1; kx < kernelWidth; kx++) maximum = S.Max(maximum, Strided<S, V>(from + kx, stride));
            S.StorePartial(y + ox, maximum, Math.Min(S.Count, outWidth - ox));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Strided<S, V>(float* source, int stride) where S : struct, ISimd<V> where V : struct =>
        stride == 1 ? S.Load(source) : S.Evens(S.Load(source), S.Load(source + S.Count));

    // Windows of 2 x 2 that do not overlap: each of the four places takes the gradient unless an earlier one did.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BackwardPairs<S, V>(float* x, float* dy, float* dx) where S : struct, ISimd<V> where V : struct
    {
        int outHeight = _shape.OutHeight, outWidth = _shape.OutWidth, width = _shape.InWidth;
        // Where sizes are even, the windows cover everything.
        if (((_shape.InHeight | width) & 1) != 0) new Span<float>(dx, _shape.InHeight * width).Clear();
        for (int oy = 0; oy < outHeight; oy++, dy += outWidth, x += 2 * width, dx += 2 * width)
        {
            int ox = 0;
            for (; ox <= outWidth - S.Count; ox += S.Count)
            {
                float* upper = x + 2 * ox, lower = upper + width, target = dx + 2 * ox;
                V rest = S.Load(dy + ox);
                Pairs<S, V>(S.Load(upper), S.Load(upper + S.Count), S.Load(lower), S.Load(lower + S.Count), rest, out V u0, out V u1, out V l0, out V l1);
                S.Store(target, u0);
                S.Store(target + S.Count, u1);
                S.Store(target + width, l0);
                S.Store(target + width + S.Count, l1);
            }
            int count = outWidth - ox;
            if (count > 0)
            {
                float* upper = x + 2 * ox, lower = upper + width, target = dx + 2 * ox;
                int first = Math.Min(S.Count, 2 * count), second = 2 * count - first;
                V rest = S.LoadPartial(dy + ox, count);
                Pairs<S, V>(S.LoadPartial(upper, first), S.LoadPartial(upper + S.Count, second), S.LoadPartial(lower, first), S.LoadPartial(lower + S.Count, second), rest, out V u0, out V u1, out V l0, out V l1);
                S.StorePartial(target, u0, first);
                S.StorePartial(target + S.Count, u1, second);
                S.StorePartial(target + width, l0, first);
                S.StorePartial(target + width + S.Count, l1, second);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pairs<S, V>(V upper0, V upper1, V lower0, V lower1, V rest, out V u0, out V u1, out V l0, out V l1) where S : struct, ISimd<V> where V : struct
    {
        V a = S.Evens(upper0, upper1), b = S.Odds(upper0, upper1), c = S.Evens(lower0, lower1), d = S.Odds(lower0, lower1);
        V maximum = S.Max(S.Max(a, b), S.Max(c, d));
        V ga = Take<S, V>(a, maximum, ref rest), gb = Take<S, V>(b, maximum, ref rest), gc = Take<S, V>(c, maximum, ref rest), gd = Take<S, V>(d, maximum, ref rest);
        u0 = S.InterleaveLow(ga, gb);
        u1 = S.InterleaveHigh(ga, gb);
        l0 = S.InterleaveLow(gc, gd);
        l1 = S.InterleaveHigh(gc, gd);
    }

    // A maximum that is NaN equals nothing: then the first NaN takes the gradient.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Take<S, V>(V value, V maximum, ref V rest) where S : struct, ISimd<V> where V : struct
    {
        V skip = S.Select(S.Equal(value, maximum), S.Zero, S.Equal(value, value));
        V taken = S.Select(skip, S.Zero, rest);
        rest = S.Select(skip, rest, S.Zero);
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(float* x, float* dy, float* dx)
    {
        Pool2dShape s = _shape;
        int outHeight = s.OutHeight, outWidth = s.OutWidth, width = s.InWidth;
        new Span<float>(dx, s.InHeight * width).Clear();
        for (int oy = 0; oy < outHeight; oy++)
        {
            int top = Math.Max(0, oy * s.StrideHeight - s.PaddingHeight), bottom = Math.Min(s.InHeight, oy * s.StrideHeight - s.PaddingHeight + s.KernelHeight);
            for (int ox = 0; ox < outWidth; ox++)
            {
                int left = Math.Max(0, ox * s.StrideWidth - s.PaddingWidth), right = Math.Min(width, ox * s.StrideWidth - s.PaddingWidth + s.KernelWidth);
                dx[FirstMaximum(x, width, top, bottom, left, right)] += *dy++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstMaximum(float* x, int width, int top, int bottom, int left, int right)
    {
        int best = top * width + left;
        float value = x[best];
        for (int iy = top; iy < bottom; iy++)
        {
            for (int ix = left; ix < right; ix++)
            {
                float candidate = x[iy * width + ix];
                if (!(candidate > value) && !(float.IsNaN(candidate) && !float.IsNaN(value))) continue;
                value = candidate;
                best = iy * width + ix;
            }
        }
        return best;
    }
}
