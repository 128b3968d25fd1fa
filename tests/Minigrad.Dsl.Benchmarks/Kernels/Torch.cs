using TorchSharp;

namespace Minigrad.Benchmarks.Kernels;

/// <summary>The peer TorchSharp (libtorch) with as many threads as this library uses.</summary>
internal static class Torch
{
    public const string Name = "TorchSharp 0.107.0 (libtorch 2.10.0)";

    /// <summary>Wraps work so that it runs without recording gradients and gives its tensors back at the end.</summary>
    public static Action Inference(Action work) => () =>
    {
        using IDisposable mode = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        work();
    };

    /// <summary>Wraps work that gives its tensors back at the end.</summary>
    public static Action Scoped(Action work) => () =>
    {
        using var scope = torch.NewDisposeScope();
        work();
    };

    /// <summary>Reproducible values in -1 to 1.</summary>
    public static float[] Values(int length)
    {
        torch.set_num_threads(Runtime.Threads);
        var random = new Random(length);
        var values = new float[length];
        for (int i = 0; i < length; i++) values[i] = random.NextSingle() * 2f - 1f;
        return values;
    }
}
