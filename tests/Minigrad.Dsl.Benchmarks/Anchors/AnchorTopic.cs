namespace Minigrad.Benchmarks.Anchors;

/// <summary>Numbers of one subject that a peer library computes, for tests to hold this library to. One file each; <see cref="AnchorsCommand"/> lists them.</summary>
internal abstract class AnchorTopic
{
    /// <summary>The topic's name, and that of the recorded file.</summary>
    public abstract string Name { get; }

    /// <summary>The named numbers, inputs included.</summary>
    public abstract IEnumerable<(string Name, IReadOnlyList<float> Values)> Record();
}
