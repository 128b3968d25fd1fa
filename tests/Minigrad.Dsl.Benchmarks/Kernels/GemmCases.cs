using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>Matrix products: those of the network 784-50-10 with a batch of 64 and of 1, and square ones.</summary>
internal static class GemmCases
{
    public static IEnumerable<PeerCase> All()
    {
        foreach ((int m, int n, int k) in new[] { (64, 50, 784), (64, 10, 50), (1, 50, 784), (1, 10, 50), (512, 50, 784) })
            yield return Linear(m, n, k);
        foreach ((int m, int n, int k) in new[] { (50, 784, 64), (10, 50, 64) }) yield return WeightGradient(m, n, k);
        yield return InputGradient(64, 50, 10);
        foreach (int size in new[] { 64, 128, 256, 512, 1024, 2048 }) yield return Square(size);
    }

    /// <summary>relu(x · weightᵀ + bias), weight [out, in].</summary>
    private static PeerCase Linear(int m, int n, int k) => new($"gemm linear+relu {m}x{n}x{k}", Torch.Name, () =>
    {
        float[] x = Torch.Values(m * k), w = Torch.Values(n * k), bias = Torch.Values(n), y = new float[m * n];
        torch.Tensor tx = torch.tensor(x, [m, k]), tw = torch.tensor(w, [n, k]), tb = torch.tensor(bias);
        return new PeerWork(
            () => Gemm.Multiply<BiasRelu>(m, n, k, x, k, 1, w, 1, k, y, n, new Operand(bias, 0, 0, 1)),
            Torch.Inference(() => torch.nn.functional.linear(tx, tw, tb).relu_()),
            () => { tx.Dispose(); tw.Dispose(); tb.Dispose(); });
    });

    /// <summary>dWeight += dyᵀ · x.</summary>
    private static PeerCase WeightGradient(int m, int n, int k) => new($"gemm weight gradient {m}x{n}x{k}", Torch.Name, () =>
    {
        float[] dy = Torch.Values(k * m), x = Torch.Values(k * n), dw = new float[m * n];
        torch.Tensor ty = torch.tensor(dy, [k, m]), tx = torch.tensor(x, [k, n]), tw = torch.zeros(m, n);
        return new PeerWork(
            () => Gemm.Multiply(m, n, k, dy, 1, m, x, n, 1, dw, n, accumulate: true),
            Torch.Inference(() => tw.addmm_(ty.t(), tx)),
            () => { ty.Dispose(); tx.Dispose(); tw.Dispose(); });
    });

    /// <summary>dx = dy · weight.</summary>
    private static PeerCase InputGradient(int m, int n, int k) => new($"gemm input gradient {m}x{n}x{k}", Torch.Name, () =>
    {
        float[] dy = Torch.Values(m * k), w = Torch.Values(k * n), dx = new float[m * n];
        torch.Tensor ty = torch.tensor(dy, [m, k]), tw = torch.tensor(w, [k, n]);
        return new PeerWork(
            () => Gemm.Multiply(m, n, k, dy, k, 1, w, n, 1, dx, n),
            Torch.Inference(() => ty.mm(tw)),
            () => { ty.Dispose(); tw.Dispose(); });
    });

    private static PeerCase Square(int size) => new($"gemm square {size}", Torch.Name, () =>
    {
        float[] a = Torch.Values(size * size), b = Torch.Values(size * size), c = new float[size * size];
        torch.Tensor ta = torch.tensor(a, [size, size]), tb = torch.tensor(b, [size, size]), tc = torch.zeros(size, size);
        return new PeerWork(
            () => Gemm.Multiply(size, size, size, a, size, 1, b, size, 1, c, size),
            Torch.Inference(() => tc.addmm_(ta, tb, beta: 0f)),
            () => { ta.Dispose(); tb.Dispose(); tc.Dispose(); });
    });
}
