using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>Softmax along the last axis, and its gradient.</summary>
internal static class SoftmaxCases
{
    private const int Size = 512;

    public static IEnumerable<PeerCase> All() => [Forward(), Gradient()];

    private static PeerCase Forward() => new($"softmax forward {Size}x{Size}", Torch.Name, () =>
    {
        float[] x = Torch.Values(Size * Size), y = new float[x.Length];
        torch.Tensor tx = torch.tensor(x, [Size, Size]);
        return new PeerWork(() => Softmax.Rows(x, y, Size, Size), Torch.Inference(() => tx.softmax(-1)), tx.Dispose);
    });

    private static PeerCase Gradient() => new($"softmax gradient {Size}x{Size}", Torch.Name, () =>
    {
        float[] x = Torch.Values(Size * Size), dy = Torch.Values((Size * Size) + 1)[..x.Length], y = new float[x.Length], dx = new float[x.Length];
        Softmax.Rows(x, y, Size, Size);
        torch.Tensor tx = torch.tensor(x, [Size, Size]).requires_grad_(), td = torch.tensor(dy, [Size, Size]), output = tx.softmax(-1);
        return new PeerWork(
            () => Softmax.RowsGradient(y, dy, dx, Size, Size),
            Torch.Scoped(() => torch.autograd.grad([output], [tx], [td], retain_graph: true)),
            () => { tx.Dispose(); td.Dispose(); output.Dispose(); });
    });
}
