using Minigrad.Benchmarks.Peers;
using Minigrad.Kernels;
using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>Batch normalisation with relu, forward in training and backward, on the planes of the small network.</summary>
internal static class NormalizationCases
{
    private const float Epsilon = 1e-5f;

    public static IEnumerable<PeerCase> All()
    {
        foreach (int batch in new[] { 64, 512 })
        {
            foreach ((int channels, int side) in new[] { (8, 14), (16, 7), (32, 4), (32, 2) })
            {
                yield return Forward(batch, channels, side);
                yield return Backward(batch, channels, side);
            }
        }
    }

    private static PeerCase Forward(int batch, int channels, int side) => new($"norm batchnorm+relu forward {batch}x{channels}x{side}x{side}", Torch.Name, () =>
    {
        int inner = side * side;
        float[] x = Torch.Values(batch * channels * inner), y = new float[x.Length], gamma = Torch.Values(channels), beta = Torch.Values(channels), statistics = new float[2 * channels];
        torch.Tensor tx = torch.tensor(x, [batch, channels, side, side]), tg = torch.tensor(gamma), tb = torch.tensor(beta), mean = torch.zeros(channels), variance = torch.ones(channels);
        return new PeerWork(
            () =>
            {
                Normalization.ChannelStatistics(x, batch, channels, inner, statistics);
                Normalization.Channels<Relu>(x, statistics, gamma, beta, Epsilon, y, batch, channels, inner);
            },
            Torch.Inference(() => torch.nn.functional.batch_norm(tx, mean, variance, tg, tb, training: true, eps: Epsilon).relu_()),
            () => { tx.Dispose(); tg.Dispose(); tb.Dispose(); mean.Dispose(); variance.Dispose(); });
    });

    private static PeerCase Backward(int batch, int channels, int side) => new($"norm batchnorm+relu backward {batch}x{channels}x{side}x{side}", Torch.Name, () =>
    {
        int inner = side * side;
        float[] x = Torch.Values(batch * channels * inner), y = new float[x.Length], dy = Torch.Values(x.Length), dx = new float[x.Length];
        float[] gamma = Torch.Values(channels), beta = Torch.Values(channels), statistics = new float[2 * channels], sums = new float[2 * channels];
        Normalization.ChannelStatistics(x, batch, channels, inner, statistics);
        Normalization.Channels<Relu>(x, statistics, gamma, beta, Epsilon, y, batch, channels, inner);
        torch.Tensor tx = torch.tensor(x, [batch, channels, side, side]).requires_grad_(), tg = torch.tensor(gamma).requires_grad_(), tb = torch.tensor(beta).requires_grad_();
        torch.Tensor td = torch.tensor(dy, [batch, channels, side, side]);
        torch.Tensor output = torch.nn.functional.batch_norm(tx, torch.zeros(channels), torch.ones(channels), tg, tb, training: true, eps: Epsilon).relu();
        return new PeerWork(
            () =>
            {
                int image = channels * inner;
                Operand d = new(dy, image, inner, 1), o = new(y, image, inner, 1);
                Normalization.ChannelGradientSums<ReluGradient>(x, statistics, Epsilon, sums, batch, channels, inner, d, o);
                Normalization.ChannelInputGradient<ReluGradient>(x, statistics, gamma, sums, Epsilon, dx, batch, channels, inner, d, o);
            },
            Torch.Scoped(() => torch.autograd.grad([output], [tx, tg, tb], [td], retain_graph: true)),
            () => { tx.Dispose(); tg.Dispose(); tb.Dispose(); td.Dispose(); output.Dispose(); });
    });
}
