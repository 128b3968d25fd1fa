using static TorchSharp.torch;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>Numbers of one subject that a peer library computes, for tests to hold this library to. One file each; <see cref="AnchorsCommand"/> lists them.</summary>
internal abstract class AnchorTopic
{
    /// <summary>The topic's name, and that of the recorded file.</summary>
    public abstract string Name { get; }

    /// <summary>The named numbers, inputs included.</summary>
    public abstract IEnumerable<(string Name, IReadOnlyList<float> Values)> Record();

    /// <summary>A layer's result y, and the gradients by its input x and by its parameters for a gradient of the result.</summary>
    /// <param name="name">The case; all names begin with it.</param>
    /// <param name="x">The input; one without a gradient is not recorded.</param>
    /// <param name="parameters">What the layer learns; recorded where the result depends on it.</param>
    /// <param name="y">The layer's result from these.</param>
    /// <param name="gradient">As many numbers as the result has, or more.</param>
    protected static IEnumerable<(string Name, IReadOnlyList<float> Values)> Layer(string name, Tensor x, (string Role, Tensor Values)[] parameters, Tensor y, float[] gradient)
    {
        y.backward([tensor(gradient[..(int)y.numel()], y.shape)]);
        List<(string Name, IReadOnlyList<float> Values)> record = [($"{name} y", Floats(y))];
        if (x.grad is { } input) record.Add(($"{name} dx", Floats(input)));
        foreach ((string role, Tensor parameter) in parameters)
        {
            if (parameter.grad is not { } slope) continue;
            record.Add(($"{name} {role}", Floats(parameter)));
            record.Add(($"{name} d{role}", Floats(slope)));
        }
        return record;
    }

    private static float[] Floats(Tensor values) => values.detach().contiguous().data<float>().ToArray();
}
