using Minigrad.Benchmarks.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>Normalisations, standardised weights and activations: results, and gradients for a given gradient of the result.</summary>
internal sealed class LayerAnchors : AnchorTopic
{
    private const int Channels = 4;
    private static readonly long[] Shape = [3, Channels, 2, 5];
    private static readonly float[] X = [.. Torch.Values(120).Select(value => value * 3f)];
    private static readonly float[] Gradient = Torch.Values(121)[..120];

    public override string Name => "layers";

    public override IEnumerable<(string Name, IReadOnlyList<float> Values)> Record() =>
    [
        ("x", X),
        ("dy", Gradient),
        .. Of("BatchNorm", [Channels], (x, w, b) => nn.functional.batch_norm(x, zeros(Channels), ones(Channels), w, b, training: true, eps: 1e-3)),
        .. Of("GroupNorm", [Channels], (x, w, b) => nn.functional.group_norm(x, 2, w, b, eps: 1e-3)),
        .. Of("InstanceNorm", [Channels], (x, w, b) => nn.functional.instance_norm(x, null, null, w, b, use_input_stats: true, eps: 1e-3)),
        .. Of("LayerNorm", [Channels, 2, 5], (x, w, b) => nn.functional.layer_norm(x, [Channels, 2, 5], w, b, eps: 1e-3)),
        .. Of("LayerNorm last", [5], (x, w, b) => nn.functional.layer_norm(x, [5], w, b, eps: 1e-3)),
        .. Of("Conv2d", [Channels, Channels, 1, 3], (x, w, _) => nn.functional.conv2d(x, Standardized(w), null, null, [0, 1])),
        .. Of("GeneralRelu", [], (x, _, _) => (nn.functional.leaky_relu(x, 0.1) - 0.4).clamp_max(1.5)),
        .. Of("LeakyRelu", [], (x, _, _) => nn.functional.leaky_relu(x, 0.01)),
        .. Of("Sigmoid", [], (x, _, _) => x.sigmoid()),
        .. Of("Tanh", [], (x, _, _) => x.tanh()),
    ];

    private static Tensor Standardized(Tensor weight)
    {
        Tensor mean = weight.mean([1, 2, 3], keepdim: true);
        Tensor variance = (weight - mean).square().mean([1, 2, 3], keepdim: true);
        return (weight - mean) / (variance + 1e-5).sqrt();
    }

    private static IEnumerable<(string Name, IReadOnlyList<float> Values)> Of(string name, long[] shape, Func<Tensor, Tensor, Tensor, Tensor> layer)
    {
        int length = (int)shape.Aggregate(1L, (product, size) => product * size);
        using var scope = NewDisposeScope();
        Tensor x = tensor(X, Shape).requires_grad_();
        Tensor weight = tensor(Torch.Values(length + 1)[..length], shape).requires_grad_(), bias = tensor(Torch.Values(length + 2)[..length], shape).requires_grad_();
        return Layer(name, x, [("weight", weight), ("bias", bias)], layer(x, weight, bias), Gradient);
    }
}
