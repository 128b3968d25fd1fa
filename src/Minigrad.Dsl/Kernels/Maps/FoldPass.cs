namespace Minigrad.Kernels;

/// <summary>What a <see cref="FoldRowsJob{TFold}"/> computes.</summary>
internal enum FoldPass
{
    /// <summary>The folded columns.</summary>
    Forward,

    /// <summary>The gradient of a maximum or minimum.</summary>
    Extremum,

    /// <summary>The gradient of a product.</summary>
    Product,
}
