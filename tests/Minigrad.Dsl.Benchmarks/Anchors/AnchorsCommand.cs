using System.Globalization;
using Minigrad.Benchmarks.Kernels;

namespace Minigrad.Benchmarks.Anchors;

/// <summary>
/// The command <c>anchors TOPIC</c>: prints what <c>tests/Minigrad.Dsl.TestKit/Anchors/TOPIC.txt</c> holds, a line each, a name and then its numbers.
/// </summary>
internal static class AnchorsCommand
{
    private static readonly AnchorTopic[] Topics = [new LayerAnchors(), new LossAnchors(), new OptimizerAnchors(), new WindowAnchors()];

    /// <summary>Prints a topic and returns the exit code: 0, or 2 for a wrong command line.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [string name] || Array.Find(Topics, topic => topic.Name == name) is not { } found)
        {
            Console.Error.WriteLine($"usage: anchors TOPIC, one of {string.Join(", ", Topics.Select(topic => topic.Name))}");
            return 2;
        }
        Console.Out.NewLine = "\n";
        Console.WriteLine($"# {Torch.Name}, written by: tests/Minigrad.Dsl.Benchmarks -- anchors {name}");
        foreach ((string what, IReadOnlyList<float> values) in found.Record())
            Console.WriteLine($"{what}: {string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");
        return 0;
    }
}
