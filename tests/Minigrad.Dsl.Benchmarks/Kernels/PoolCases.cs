using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>Maximum pooling with windows of 2 x 2.</summary>
internal static class PoolCases
{
    public static IEnumerable<PeerCase> All()
    {
        yield return Forward(64, 8, 28);
        yield return Forward(64, 16, 14);
        yield return Backward(64, 8, 28);
        yield return Backward(64, 16, 14);
    }

    private static PeerCase Forward(int batch, int channels, int side) => new($"pool maximum forward {batch}x{channels}x{side}x{side}", Torch.Name, () =>
    {
        var shape = new Pool2dShape(channels, side, side, 2, 2, 2, 2, 0, 0);
        float[] x = Torch.Values(batch * channels * side * side), y = new float[x.Length / 4];
        torch.Tensor tx = torch.tensor(x, [batch, channels, side, side]);
        return new PeerWork(
            () => MaxPool2d.Forward(shape, batch, x, y),
            Torch.Inference(() => torch.nn.functional.max_pool2d(tx, [2, 2], [2, 2])),
            tx.Dispose);
    });

    private static PeerCase Backward(int batch, int channels, int side) => new($"pool maximum backward {batch}x{channels}x{side}x{side}", Torch.Name, () =>
    {
        var shape = new Pool2dShape(channels, side, side, 2, 2, 2, 2, 0, 0);
        float[] x = Torch.Values(batch * channels * side * side), dy = Torch.Values(x.Length / 4), dx = new float[x.Length];
        torch.Tensor tx = torch.tensor(x, [batch, channels, side, side]).requires_grad_(), td = torch.tensor(dy, [batch, channels, side / 2, side / 2]);
        torch.Tensor output = torch.nn.functional.max_pool2d(tx, [2, 2], [2, 2]);
        return new PeerWork(
            () => MaxPool2d.InputGradient(shape, batch, x, dy, dx),
            Torch.Scoped(() => torch.autograd.grad([output], [tx], [td], retain_graph: true)),
            () => { tx.Dispose(); td.Dispose(); output.Dispose(); });
    });
}
