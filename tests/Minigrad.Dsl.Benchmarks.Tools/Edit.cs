namespace Minigrad.Benchmarks.Tools;

/// <summary>What happened to a project since the tools looked at it last.</summary>
internal enum Edit
{
    /// <summary>Everything is new: a new driver and a new compilation, with sizes that were never seen before.</summary>
    Cold,

    /// <summary>Another number in a file that has nothing to do with any model.</summary>
    Elsewhere,

    /// <summary>Another size in one model or block.</summary>
    Model,

    /// <summary>Another comment in a model's file.</summary>
    Comment,
}
