using Minigrad.Benchmarks.Kernels;
using Minigrad.Benchmarks.Peers;
using TorchSharp;
using TorchSharp.Modules;

namespace Minigrad.Benchmarks.Models;

/// <summary>Whole networks: a training step (forward, backward, update, gradients cleared) and inference.</summary>
internal static class ModelCases
{
    private const int Pixels = 784;
    private const int Classes = 10;

    public static IEnumerable<PeerCase> All()
    {
        yield return Training("mlp training step", 64, () => new DigitMlp(seed: 1), TorchModels.Mlp, [Pixels], new Sgd(0.1f), net => torch.optim.SGD(net.parameters(), 0.1));
        yield return Inference("mlp inference", 1, () => new DigitMlp(seed: 1), TorchModels.Mlp, [Pixels]);
        yield return Inference("mlp inference", 64, () => new DigitMlp(seed: 1), TorchModels.Mlp, [Pixels]);
        foreach (int batch in new[] { 64, 512 })
        {
            yield return Training("cnn training step", batch, () => new DigitCnn(seed: 1), TorchModels.Cnn, [1, 28, 28], new Adam(0.001f), net => torch.optim.Adam(net.parameters(), 0.001));
        }

        foreach (int batch in new[] { 1, 512 })
        {
            yield return Inference("cnn inference", batch, () => new DigitCnn(seed: 1), TorchModels.Cnn, [1, 28, 28]);
        }
    }

    private static PeerCase Training(
        string name,
        int batch,
        Func<IModel> model,
        Func<Sequential> peer,
        long[] sample,
        Optimizer optimizer,
        Func<Sequential, torch.optim.Optimizer> peerOptimizer) => new($"{name} {batch}", Torch.Name, () =>
    {
        float[] x = Torch.Values(batch * Pixels);
        int[] labels = [.. Enumerable.Range(0, batch).Select(i => i % Classes)];
        IModel net = model();
        Workspace workspace = net.CreateWorkspace([batch]);
        Sequential torchNet = peer();
        torchNet.train();
        torch.optim.Optimizer torchOptimizer = peerOptimizer(torchNet);
        torch.Tensor input = torch.tensor(x, [batch, .. sample]);
        torch.Tensor target = torch.tensor(labels, torch.int64);
        CrossEntropyLoss loss = torch.nn.CrossEntropyLoss();
        return new PeerWork(
            () =>
            {
                net.Forward(new Batch(x, labels, [batch]), workspace);
                net.Backward(workspace);
                optimizer.Step(net);
                net.ZeroGradients();
            },
            Torch.Scoped(() =>
            {
                torchOptimizer.zero_grad();
                loss.forward(torchNet.forward(input), target).backward();
                torchOptimizer.step();
            }),
            () => Dispose(torchNet, torchOptimizer, input, target, loss));
    });

    private static PeerCase Inference(string name, int batch, Func<IModel> model, Func<Sequential> peer, long[] sample) => new($"{name} {batch}", Torch.Name, () =>
    {
        float[] x = Torch.Values(batch * Pixels);
        IModel net = model();
        Workspace workspace = net.CreateWorkspace([batch]);
        Sequential torchNet = peer();
        torchNet.eval();
        torch.Tensor input = torch.tensor(x, [batch, .. sample]);
        return new PeerWork(
            () => net.Predict(new Batch(x, [batch]), workspace),
            Torch.Inference(() => torchNet.forward(input)),
            () => Dispose(torchNet, input));
    });

    private static void Dispose(params IDisposable[] resources)
    {
        foreach (IDisposable resource in resources)
        {
            resource.Dispose();
        }
    }
}
