namespace Minigrad.Compiler.Lowering;

/// <summary>A kernel that applies an elementwise function.</summary>
public interface IMappedKernel
{
    /// <summary>The function, or <see langword="null"/> for none.</summary>
    MapSpec? Map { get; }
}
