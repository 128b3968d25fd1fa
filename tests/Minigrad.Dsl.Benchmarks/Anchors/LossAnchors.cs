using Minigrad.Benchmarks.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>Losses and their gradients by the output.</summary>
internal sealed class LossAnchors : AnchorTopic
{
    private const int Rows = 6;
    private const int Classes = 5;
    private static readonly float[] Outputs = [.. Torch.Values(Rows * Classes).Select(value => value * 4f)];
    private static readonly float[] Targets = [.. Torch.Values((Rows * Classes) + 1).Take(Rows * Classes).Select(value => (value + 1f) / 2f)];
    private static readonly long[] Labels = [0, 4, 2, 2, 1, 3];
    private static readonly long[] SomeIgnored = [0, -100, 2, 2, -100, 3];
    private static readonly float[] Weights = [1f, 2.5f, 0.5f, 0.25f, 3f];

    public override string Name => "losses";

    public override IEnumerable<(string Name, IReadOnlyList<float> Values)> Record() =>
    [
        ("outputs", Outputs),
        ("targets", Targets),
        .. Both("CrossEntropy", x => CrossEntropy(x, Labels)),
        .. Both("CrossEntropy smoothing", x => CrossEntropy(x, Labels, smoothing: 0.1)),
        .. Both("CrossEntropy weights", x => CrossEntropy(x, Labels, Weights)),
        .. Both("CrossEntropy ignored", x => CrossEntropy(x, SomeIgnored)),
        .. Both("CrossEntropy smoothing weights ignored", x => CrossEntropy(x, SomeIgnored, Weights, 0.3)),
        .. Both("BinaryCrossEntropy", x => nn.functional.binary_cross_entropy_with_logits(x, Table(Targets))),
        .. Both("MeanAbsoluteError", x => nn.functional.l1_loss(x, Table(Targets))),
        .. Both("MeanSquaredError", x => nn.functional.mse_loss(x, Table(Targets))),
        .. Both("Huber", x => nn.functional.huber_loss(x, Table(Targets), 0.75)),
    ];

    private static Tensor CrossEntropy(Tensor x, long[] labels, float[]? weights = null, double smoothing = 0) =>
        nn.functional.cross_entropy(x, tensor(labels), weights is null ? null : tensor(weights), -100, nn.Reduction.Mean, smoothing);

    private static Tensor Table(float[] values) => tensor(values, [Rows, Classes]);

    private static IEnumerable<(string Name, IReadOnlyList<float> Values)> Both(string name, Func<Tensor, Tensor> loss)
    {
        using Tensor x = Table(Outputs).requires_grad_();
        using Tensor value = loss(x);
        value.backward();
        return [($"{name} loss", value.data<float>().ToArray()), ($"{name} gradient", x.grad!.data<float>().ToArray())];
    }
}
