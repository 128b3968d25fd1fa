namespace Minigrad;

/// <summary>What is made of the values along axes that a <see cref="ReduceAttribute"/> takes away.</summary>
public enum Reduction
{
    /// <summary>The largest; NaN if any is NaN. The first of the largest takes the gradient.</summary>
    Max,

    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The smallest; NaN if any is NaN. The first of the smallest takes the gradient.</summary>
    Min,

    /// <summary>The product.</summary>
    Product,

    /// <summary>The sum.</summary>
    Sum,
}
