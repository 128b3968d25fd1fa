using Minigrad.Benchmarks.Kernels;
using Minigrad.Benchmarks.Peers;
using TorchSharp;

namespace Minigrad.Benchmarks.Models;

/// <summary>GELU of a million elements, and with its gradient.</summary>
internal static class GeluCases
{
    private const int Size = 1024;

    public static IEnumerable<PeerCase> All() => [Forward(), Gradient()];

    private static PeerCase Forward() => new($"gelu forward {Size}x{Size}", Torch.Name, () =>
    {
        float[] x = Torch.Values(Size * Size);
        GeluMap net = new(seed: 1);
        Workspace workspace = net.CreateWorkspace(Size);
        torch.Tensor tx = torch.tensor(x, [Size, Size]);
        return new PeerWork(() => net.Predict(x, workspace, Size), Torch.Inference(() => torch.nn.functional.gelu(tx)), tx.Dispose);
    });

    private static PeerCase Gradient() => new($"gelu forward and gradient {Size}x{Size}", Torch.Name, () =>
    {
        float[] x = Torch.Values(Size * Size), dy = Torch.Values((Size * Size) + 1)[..x.Length];
        GeluMap net = new(seed: 1);
        Workspace workspace = net.CreateWorkspace(Size, inputGradient: true);
        torch.Tensor tx = torch.tensor(x, [Size, Size]).requires_grad_(), td = torch.tensor(dy, [Size, Size]);
        return new PeerWork(
            () =>
            {
                net.Forward(x, workspace, Size);
                net.Backward(dy, workspace);
            },
            Torch.Scoped(() => torch.autograd.grad([torch.nn.functional.gelu(tx)], [tx], [td])),
            () => { tx.Dispose(); td.Dispose(); });
    });
}
