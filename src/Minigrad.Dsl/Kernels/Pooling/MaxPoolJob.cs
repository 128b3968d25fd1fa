using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="MaxPool2d"/> over planes: forward into y, or backward into dx.</summary>
internal readonly unsafe struct MaxPoolJob(Pool2dShape shape, int batch, float* x, float* dy, float* y, float* dx) : IJob
{
    private readonly Pool2dShape _shape = shape;
    private readonly int _planes = batch * shape.Channels;
    private readonly float* _x = x;
    private readonly float* _dy = dy;
    private readonly float* _y = y;
    private readonly float* _dx = dx;

    public int Chunks => Job.Chunks(_planes, 8 * 1024 / (_shape.InHeight * _shape.InWidth));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int inPlane = _shape.InHeight * _shape.InWidth, outPlane = _shape.OutHeight * _shape.OutWidth;
        int end = Job.First(chunk + 1, Chunks, _planes);
        for (int plane = Job.First(chunk, Chunks, _planes); plane < end; plane++)
        {
            float* x = _x + (long)plane * inPlane;
            if (_dx == null) Forward(x, _y + (long)plane * outPlane);
            else Backward(x, _dy + (long)plane * outPlane, _dx + (long)plane * inPlane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(float* x, float* y)
    {
        for (int oy = 0; oy < _shape.OutHeight; oy++)
            for (int ox = 0; ox < _shape.OutWidth; ox++)
                *y++ = x[FirstMaximum(x, oy, ox)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(float* x, float* dy, float* dx)
    {
        new Span<float>(dx, _shape.InHeight * _shape.InWidth).Clear();
        for (int oy = 0; oy < _shape.OutHeight; oy++)
            for (int ox = 0; ox < _shape.OutWidth; ox++)
                dx[FirstMaximum(x, oy, ox)] += *dy++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstMaximum(float* x, int oy, int ox)
    {
        int top = oy * _shape.StrideHeight - _shape.PaddingHeight, left = ox * _shape.StrideWidth - _shape.PaddingWidth;
        int bottom = Math.Min(top + _shape.KernelHeight, _shape.InHeight), right = Math.Min(left + _shape.KernelWidth, _shape.InWidth);
        top = Math.Max(top, 0);
        left = Math.Max(left, 0);
        int best = top * _shape.InWidth + left;
        float value = x[best];
        for (int iy = top; iy < bottom; iy++)
        {
            for (int ix = left; ix < right; ix++)
            {
                float candidate = x[iy * _shape.InWidth + ix];
                if (!(candidate > value) && !(float.IsNaN(candidate) && !float.IsNaN(value))) continue;
                value = candidate;
                best = iy * _shape.InWidth + ix;
            }
        }
        return best;
    }
}
