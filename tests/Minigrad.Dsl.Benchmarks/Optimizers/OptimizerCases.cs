using Minigrad.Benchmarks.Kernels;
using Minigrad.Benchmarks.Models;
using Minigrad.Benchmarks.Peers;
using static TorchSharp.torch;
using TorchParameter = TorchSharp.Modules.Parameter;

namespace Minigrad.Benchmarks.Optimizers;

/// <summary>Optimizer steps on given gradients: a million parameters in one layer, and the small network's in many.</summary>
internal static class OptimizerCases
{
    public static IEnumerable<PeerCase> All() =>
    [
        Million("sgd", new Sgd(1e-3f), p => optim.SGD(p, 1e-3)),
        Million("sgd momentum", new Sgd(1e-3f, momentum: 0.9f), p => optim.SGD(p, 1e-3, momentum: 0.9)),
        Million("adam", new Adam(), p => optim.Adam(p)),
        Million("adamw", new AdamW(), p => optim.AdamW(p)),
        new("optimizer lamb 1M", Torch.Name, () => Work(new MillionParameters(seed: 1), new Lamb(), TorchLamb.Of)),
        new("optimizer adam cnn", Torch.Name, () => Work(new DigitCnn(seed: 1), new Adam(), p => Step(optim.Adam(p)))),
    ];

    private static PeerCase Million(string name, Optimizer optimizer, Func<TorchParameter[], optim.Optimizer> peer) =>
        new($"optimizer {name} 1M", Torch.Name, () => Work(new MillionParameters(seed: 1), optimizer, p => Step(peer(p))));

    private static PeerWork Work(IModel model, Optimizer optimizer, Func<TorchParameter[], (Action Step, IDisposable Owner)> peer)
    {
        model.Parameters.EnsureGradients();
        List<TorchParameter> peerParameters = [];
        foreach (Parameter parameter in model.Parameters)
        {
            float[] gradients = Torch.Values(parameter.Length);
            gradients.CopyTo(parameter.Gradients);
            long[] shape = [.. parameter.Shape.Select(size => (long)size)];
            TorchParameter peerParameter = new(tensor(parameter.Values.ToArray(), shape));
            using Tensor loss = (peerParameter * tensor(gradients, shape)).sum();
            loss.backward();
            peerParameters.Add(peerParameter);
        }

        (Action step, IDisposable owner) = peer([.. peerParameters]);
        return new PeerWork(
            () => optimizer.Step(model),
            step,
            () =>
            {
                owner.Dispose();
                peerParameters.ForEach(parameter => parameter.Dispose());
            });
    }

    private static (Action Step, IDisposable Owner) Step(optim.Optimizer optimizer) => (Torch.Scoped(() => optimizer.step()), optimizer);
}
