using Minigrad.Benchmarks.Kernels;
using static TorchSharp.torch;
using TorchParameter = TorchSharp.Modules.Parameter;

namespace Minigrad.Benchmarks.Optimizers;

/// <summary>LAMB in the peer's tensor operations, as a user of it writes one: it has none of its own.</summary>
internal sealed class TorchLamb : IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-6, Rate = 1e-3, MaximumRatio = 10;
    private readonly TorchParameter[] _parameters;
    private readonly Tensor[] _averages;
    private readonly Tensor[] _squares;
    private int _step;

    private TorchLamb(TorchParameter[] parameters)
    {
        _parameters = parameters;
        _averages = [.. parameters.Select(parameter => zeros_like(parameter))];
        _squares = [.. parameters.Select(parameter => zeros_like(parameter))];
    }

    public static (Action Step, IDisposable Owner) Of(TorchParameter[] parameters)
    {
        TorchLamb lamb = new(parameters);
        return (Torch.Inference(lamb.Step), lamb);
    }

    public void Dispose()
    {
        foreach (Tensor tensor in _averages.Concat(_squares)) tensor.Dispose();
    }

    private void Step()
    {
        _step++;
        for (int i = 0; i < _parameters.Length; i++)
        {
            Tensor p = _parameters[i], g = p.grad!;
            _averages[i].mul_(Beta1).add_(g, alpha: 1 - Beta1);
            _squares[i].mul_(Beta2).addcmul_(g, g, 1 - Beta2);
            Tensor root = _squares[i].sqrt().div_(Math.Sqrt(1 - Math.Pow(Beta2, _step))).add_(Epsilon);
            Tensor u = _averages[i].div(root).div_(1 - Math.Pow(Beta1, _step));
            float ratio = p.norm().item<float>() / u.norm().item<float>();
            p.add_(u, alpha: -Rate * Math.Min(ratio, MaximumRatio));
        }
    }
}
