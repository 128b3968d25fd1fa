using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>What a cross-entropy does beyond the mean over all rows.</summary>
/// <param name="LabelSmoothing">The share of the wanted distribution that is spread evenly over all classes.</param>
/// <param name="ClassWeights">A factor for each class; none for 1 each.</param>
/// <param name="IgnoredIndex">The label whose rows do not count, or <see langword="null"/>.</param>
public sealed record CrossEntropySpec(double LabelSmoothing, EquatableArray<double> ClassWeights, int? IgnoredIndex)
{
    /// <summary>Nothing more.</summary>
    public static CrossEntropySpec Plain { get; } = new(0, default, null);

    public bool IsPlain => Equals(Plain);
}
