using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>The convolutions of the small network for 28 x 28 images, without bias: forward, input gradient, weight gradient.</summary>
internal static class ConvCases
{
    private static readonly Conv2dShape[] s_shapes =
    [
        new(1, 28, 28, 8, 5, 5, 2, 2, 2, 2),
        new(8, 14, 14, 16, 3, 3, 2, 2, 1, 1),
        new(16, 7, 7, 32, 3, 3, 2, 2, 1, 1),
        new(32, 4, 4, 32, 3, 3, 2, 2, 1, 1),
    ];

    public static IEnumerable<PeerCase> All()
    {
        foreach (int batch in new[] { 1, 64, 512 })
            foreach (Conv2dShape shape in s_shapes) yield return Forward(shape, batch);
        foreach (int batch in new[] { 64, 512 })
        {
            foreach (Conv2dShape shape in s_shapes.Skip(1)) yield return InputGradient(shape, batch);
            foreach (Conv2dShape shape in s_shapes) yield return WeightGradient(shape, batch);
        }
    }

    private static PeerCase Forward(Conv2dShape s, int batch) => new($"conv forward {Text(s)} batch {batch}", Torch.Name, () =>
    {
        (float[] x, float[] w, float[] y) = Arrays(s, batch);
        torch.Tensor tx = Input(s, batch, x), tw = Weight(s, w);
        return new PeerWork(
            () => Conv2d.Forward<Identity>(s, batch, x, w, y),
            Torch.Inference(() => torch.nn.functional.conv2d(tx, tw, strides: [s.StrideHeight, s.StrideWidth], padding: [s.PaddingHeight, s.PaddingWidth])),
            () => { tx.Dispose(); tw.Dispose(); });
    });

    private static PeerCase InputGradient(Conv2dShape s, int batch) => new($"conv input gradient {Text(s)} batch {batch}", Torch.Name, () =>
    {
        (float[] x, float[] w, float[] y) = Arrays(s, batch);
        return new PeerWork(
            () => Conv2d.InputGradient(s, batch, y, w, x),
            Backward(s, batch, x, w, y, inputGradient: true),
            () => { });
    });

    private static PeerCase WeightGradient(Conv2dShape s, int batch) => new($"conv weight gradient {Text(s)} batch {batch}", Torch.Name, () =>
    {
        (float[] x, float[] w, float[] y) = Arrays(s, batch);
        return new PeerWork(
            () => Conv2d.WeightGradient(s, batch, x, y, w),
            Backward(s, batch, x, w, y, inputGradient: false),
            () => { });
    });

    /// <summary>Only the gradient asked for, through autograd: the graph is built once and kept.</summary>
    private static Action Backward(Conv2dShape s, int batch, float[] x, float[] w, float[] y, bool inputGradient)
    {
        torch.Tensor tx = Input(s, batch, x), tw = Weight(s, w), ty = torch.tensor(y, [batch, s.OutChannels, s.OutHeight, s.OutWidth]);
        torch.Tensor wanted = inputGradient ? tx : tw;
        wanted.requires_grad_();
        torch.Tensor output = torch.nn.functional.conv2d(tx, tw, strides: [s.StrideHeight, s.StrideWidth], padding: [s.PaddingHeight, s.PaddingWidth]);
        return Torch.Scoped(() => torch.autograd.grad([output], [wanted], [ty], retain_graph: true));
    }

    private static (float[] X, float[] W, float[] Y) Arrays(Conv2dShape s, int batch) =>
        (Torch.Values(batch * s.InChannels * s.InHeight * s.InWidth), Torch.Values(s.OutChannels * s.InChannels * s.KernelHeight * s.KernelWidth), Torch.Values(batch * s.OutChannels * s.OutHeight * s.OutWidth));

    private static torch.Tensor Input(Conv2dShape s, int batch, float[] x) => torch.tensor(x, [batch, s.InChannels, s.InHeight, s.InWidth]);

    private static torch.Tensor Weight(Conv2dShape s, float[] w) => torch.tensor(w, [s.OutChannels, s.InChannels, s.KernelHeight, s.KernelWidth]);

    private static string Text(Conv2dShape s) => $"{s.InChannels}->{s.OutChannels} k{s.KernelHeight} {s.InHeight}x{s.InWidth}";
}
