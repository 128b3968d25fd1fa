using Minigrad.Benchmarks.Kernels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>Convolutions, average pools, upsampling and embeddings: results, and gradients for a given gradient of the result.</summary>
internal sealed class WindowAnchors : AnchorTopic
{
    private static readonly long[] Image = [2, 4, 4, 5];
    private static readonly long[] Series = [2, 4, 20];
    private static readonly float[] X = Torch.Values(160);
    private static readonly float[] Gradient = Torch.Values(700);
    private static readonly long[] Words = [3, 0, 6, 3, 3, 1];

    public override string Name => "windows";

    public override IEnumerable<(string Name, IReadOnlyList<float> Values)> Record() =>
    [
        ("x", X),
        ("dy", Gradient),
        .. Of("Conv1d", Series, [6, 4, 3], 6, (x, w, b) => nn.functional.conv1d(x, w, b, stride: 2, padding: 1)),
        .. Of("Conv1d groups", Series, [6, 2, 3], 6, (x, w, b) => nn.functional.conv1d(x, w, b, groups: 2)),
        .. Of("Conv1d causal", Series, [5, 4, 4], 5, (x, w, b) => nn.functional.conv1d(nn.functional.pad(x, [3L, 0L]), w, b)),
        .. Of("Conv1d causal stride", Series, [5, 4, 4], 5, (x, w, b) => nn.functional.conv1d(nn.functional.pad(x, [3L, 0L]), w, b, stride: 3)),
        .. Of("Conv2d", Image, [3, 4, 3, 3], 3, (x, w, b) => nn.functional.conv2d(x, w, b, padding: [1, 1])),
        .. Of("Conv2d groups", Image, [6, 2, 3, 2], 6, (x, w, b) => nn.functional.conv2d(x, w, b, [2, 1], [1, 0], groups: 2)),
        .. Of("Conv2d depthwise", Image, [8, 1, 3, 3], 8, (x, w, b) => nn.functional.conv2d(x, w, b, padding: [1, 1], groups: 4)),
        .. Of("ConvTranspose2d", Image, [4, 2, 3, 3], 2, (x, w, b) => nn.functional.conv_transpose2d(x, w, b)),
        .. Of("ConvTranspose2d stride", Image, [4, 3, 2, 3], 3, (x, w, b) => nn.functional.conv_transpose2d(x, w, b, [2, 2], [0, 1], [1, 1])),
        .. Of("AveragePool", Image, (x, _, _) => nn.functional.avg_pool2d(x, 2)),
        .. Of("AveragePool padding", Image, (x, _, _) => nn.functional.avg_pool2d(x, [3, 3], [2, 1], [1, 1])),
        .. Of("AveragePool padding not counted", Image, (x, _, _) => nn.functional.avg_pool2d(x, [3, 3], [2, 1], [1, 1], count_include_pad: false)),
        .. Of("AdaptiveAveragePool", Image, (x, _, _) => nn.functional.adaptive_avg_pool2d(x, [3L, 4L])),
        .. Of("Upsample", Image, (x, _, _) => nn.functional.interpolate(x, scale_factor: [1, 3])),
        .. Of("Upsample bilinear", Image, (x, _, _) => nn.functional.interpolate(x, scale_factor: [2, 2], mode: InterpolationMode.Bilinear, align_corners: false)),
        .. Embedding(),
    ];

    private static IEnumerable<(string Name, IReadOnlyList<float> Values)> Of(string name, long[] input, Func<Tensor, Tensor, Tensor, Tensor> layer) => Of(name, input, [0], 0, layer);

    private static IEnumerable<(string Name, IReadOnlyList<float> Values)> Of(string name, long[] input, long[] weights, int biases, Func<Tensor, Tensor, Tensor, Tensor> layer)
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(X, input).requires_grad_(), weight = tensor(Torch.Values((int)weights.Aggregate((a, b) => a * b)), weights).requires_grad_();
        Tensor bias = tensor(Torch.Values(biases), [biases]).requires_grad_();
        return Layer(name, x, [("weight", weight), ("bias", bias)], layer(x, weight, bias), Gradient);
    }

    private static IEnumerable<(string Name, IReadOnlyList<float> Values)> Embedding()
    {
        using var scope = NewDisposeScope();
        Embedding table = nn.Embedding_from_pretrained(tensor(Torch.Values(7 * 4), [7, 4]), freeze: false);
        Tensor words = tensor(Words, [2, 3]);
        return [("words", [.. Words.Select(word => (float)word)]), .. Layer("Embedding", words, [("weight", table.weight!)], table.forward(words), Gradient)];
    }
}
