namespace Minigrad.Kernels;

/// <summary>A size that is a constant of the compiled code: one tile template then gives a kernel for each size.</summary>
internal interface ITileSize
{
    static abstract int Value { get; }
}
