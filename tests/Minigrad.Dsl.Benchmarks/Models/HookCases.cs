using Minigrad.Benchmarks.Peers;

namespace Minigrad.Benchmarks.Models;

/// <summary>What hooks cost: nothing before the first and after the last, and the fusion while there are any. Both sides are this library.</summary>
internal static class HookCases
{
    private const int Pixels = 784;
    private const int Classes = 10;

    public static IEnumerable<PeerCase> All()
    {
        yield return Training("cnn training step 64, hooks removed", "never hooked", hooked: false, inputGradient: false);
        yield return Training("cnn training step 64, all layers hooked", "never hooked", hooked: true, inputGradient: false);
        yield return Training("cnn training step 64, input gradient", "without it", hooked: false, inputGradient: true);
        yield return Inference("cnn inference 1, hooks removed", hooked: false);
        yield return Inference("cnn inference 1, all layers hooked", hooked: true);
    }

    private static PeerCase Training(string name, string peer, bool hooked, bool inputGradient) => new($"hooks: {name}", peer, () =>
    {
        DigitCnn net = Hooked(hooked, out HookHandle hook);
        return new(Step(net, inputGradient), Step(new DigitCnn(seed: 1), inputGradient: false), hook.Dispose);
    });

    private static PeerCase Inference(string name, bool hooked) => new($"hooks: {name}", "never hooked", () =>
    {
        DigitCnn net = Hooked(hooked, out HookHandle hook);
        return new(Predict(net), Predict(new DigitCnn(seed: 1)), hook.Dispose);
    });

    private static DigitCnn Hooked(bool stays, out HookHandle hook)
    {
        DigitCnn net = new(seed: 1);
        hook = net.Layers.Hook(_ => { }, HookPoints.Both);
        Predict(net)();
        if (!stays)
        {
            hook.Dispose();
        }

        return net;
    }

    private static Action Step(DigitCnn net, bool inputGradient)
    {
        const int Batch = 64;
        float[] x = Values(Batch * Pixels);
        int[] labels = [.. Enumerable.Range(0, Batch).Select(i => i % Classes)];
        Workspace workspace = net.CreateWorkspace(Batch, inputGradient);
        Adam optimizer = new(0.001f);
        return () =>
        {
            net.Forward(x, labels, workspace, Batch);
            net.Backward(workspace);
            optimizer.Step(net);
            net.ZeroGradients();
        };
    }

    private static Action Predict(DigitCnn net)
    {
        float[] x = Values(Pixels);
        Workspace workspace = net.CreateWorkspace(1);
        return () => net.Predict(x, workspace, 1);
    }

    private static float[] Values(int length)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
