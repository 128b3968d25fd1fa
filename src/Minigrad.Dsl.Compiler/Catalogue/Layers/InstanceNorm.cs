namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Normalisation over the pixels of each channel of each sample: a group for each channel.</summary>
public sealed class InstanceNorm : LayerDefinition
{
    public override string Kind => "InstanceNorm";

    public override Value? Build(LayerContext context) => context.Input.Axes.Count < 3
        ? context.RefuseRank("at least three axes, 'batch channels …'")
        : GroupNorm.Normalize(context, context.Input.Axes[1].Size);
}
