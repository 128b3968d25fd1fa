using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Minigrad.Benchmarks.Models;

/// <summary>The same networks in TorchSharp, as its users write them.</summary>
internal static class TorchModels
{
    public static Sequential Mlp() => Sequential(Linear(784, 50), ReLU(), Linear(50, 10));

    public static Sequential Cnn() => Sequential(
        [.. Block(1, 8, 5), .. Block(8, 16, 3), .. Block(16, 32, 3), .. Block(32, 32, 3), AdaptiveAvgPool2d(1), Flatten(), Linear(32, 10)]);

    private static torch.nn.Module<torch.Tensor, torch.Tensor>[] Block(int from, int to, int kernel) =>
        [Conv2d(from, to, kernel, stride: 2, padding: kernel / 2, bias: false), BatchNorm2d(to), ReLU()];
}
