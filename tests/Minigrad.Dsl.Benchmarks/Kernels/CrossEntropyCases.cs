using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>Softmax and cross-entropy with the gradient of the logits.</summary>
internal static class CrossEntropyCases
{
    public static IEnumerable<PeerCase> All() => [LossAndGradient(64, 10), LossAndGradient(512, 10), LossAndGradient(1024, 1000)];

    private static PeerCase LossAndGradient(int rows, int classes) => new($"loss cross-entropy and gradient {rows}x{classes}", Torch.Name, () =>
    {
        float[] logits = Torch.Values(rows * classes), gradient = new float[logits.Length];
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row * 7 % classes)];
        torch.Tensor tx = torch.tensor(logits, [rows, classes]).requires_grad_(), tl = torch.tensor([.. labels.Select(label => (long)label)], torch.int64);
        return new PeerWork(
            () =>
            {
                CrossEntropy.Loss(logits, labels, rows, classes);
                CrossEntropy.Gradient(logits, labels, rows, classes, 1f, gradient);
            },
            Torch.Scoped(() => torch.autograd.grad([torch.nn.functional.cross_entropy(tx, tl)], [tx])),
            () => { tx.Dispose(); tl.Dispose(); });
    });
}
