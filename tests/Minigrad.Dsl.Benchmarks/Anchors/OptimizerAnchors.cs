using TorchSharp;
using static TorchSharp.torch;
using TorchParameter = TorchSharp.Modules.Parameter;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>Five parameters after each of five steps, with gradients that do not depend on them.</summary>
internal sealed class OptimizerAnchors : AnchorTopic
{
    private const int Steps = 5;
    private static readonly float[] Start = [1f, -2f, 0.5f, 0f, 0.001f];

    public override string Name => "optimizers";

    public override IEnumerable<(string Name, IReadOnlyList<float> Values)> Record() =>
    [
        ("start", Start),
        ("gradients", [.. Enumerable.Range(1, Steps).SelectMany(Gradients)]),
        ("Sgd", After(p => optim.SGD([p], 0.1, weight_decay: 0.02))),
        ("Sgd momentum", After(p => optim.SGD([p], 0.1, momentum: 0.9))),
        ("Sgd momentum dampening decay", After(p => optim.SGD([p], 0.1, momentum: 0.9, dampening: 0.3, weight_decay: 0.02))),
        ("Sgd nesterov decay", After(p => optim.SGD([p], 0.1, momentum: 0.9, weight_decay: 0.02, nesterov: true))),
        ("RmsProp", After(p => optim.RMSProp([p]))),
        ("RmsProp decay", After(p => optim.RMSProp([p], 0.05, 0.9, 1e-3, weight_decay: 0.02))),
        ("RmsProp momentum decay", After(p => optim.RMSProp([p], 0.05, 0.9, 1e-3, weight_decay: 0.02, momentum: 0.8))),
        ("Adam", After(p => optim.Adam([p]))),
        ("Adam decay", After(p => optim.Adam([p], 0.05, 0.8, 0.95, 1e-3, weight_decay: 0.02))),
        ("AdamW", After(p => optim.AdamW([p], weight_decay: 0))),
        ("AdamW decay", After(p => optim.AdamW([p], 0.05, 0.8, 0.95, 1e-3, weight_decay: 0.2))),
    ];

    private static float[] Gradients(int step) => [.. Enumerable.Range(0, Start.Length).Select(i => MathF.Sin((step * 1.7f) + (i * 0.3f)))];

    private static List<float> After(Func<TorchParameter, optim.Optimizer> create)
    {
        using var parameter = new TorchParameter(tensor(Start));
        using optim.Optimizer optimizer = create(parameter);
        List<float> values = [];
        for (int step = 1; step <= Steps; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            (parameter * tensor(Gradients(step))).sum().backward();
            optimizer.step();
            values.AddRange(parameter.data<float>().ToArray());
        }

        return values;
    }
}
