namespace Minigrad.Compiler.Catalogue;

/// <summary>A kind of loss: one file each.</summary>
public abstract class LossDefinition
{
    /// <summary>The attribute's name without its ending.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the target is one integer label for each row, the output's shape without the last axis, rather than values of the output's shape.</summary>
    public abstract bool TakesLabels { get; }

    /// <summary>Adds the nodes of the loss of <paramref name="output"/>, a scalar; without a result the errors are reported.</summary>
    public abstract int? Build(LossContext context, Value output);
}
