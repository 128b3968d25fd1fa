using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Labels, second labels and options of a cross-entropy, as its loops read them.</summary>
internal unsafe struct CrossEntropyTarget
{
    public int* Labels;
    public int* Other;
    public float* Share;
    public float* Weights;
    public float Smoothing;

    /// <summary>The sum of the class weights: the number of classes without any.</summary>
    public float WeightSum;

    public float OneOverClasses;
    public int Ignored;
    public bool HasIgnored;

    /// <summary>Whether every row counts 1, with its label alone.</summary>
    public readonly bool IsPlain => Other == null && Weights == null && Smoothing == 0f && !HasIgnored;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly CrossEntropyRow Row(int row)
    {
        if (IsPlain) return new(1f, 0f, 0f);
        float share = Share == null ? 1f : Share[row];
        float first = Counts(Labels[row]) ? share : 0f;
        float second = Other != null && Counts(Other[row]) ? 1f - share : 0f;
        float kept = 1f - Smoothing;
        return new(
            first == 0f ? 0f : kept * first * Weight(Labels[row]),
            second == 0f ? 0f : kept * second * Weight(Other[row]),
            Smoothing * OneOverClasses * (first + second));
    }

    /// <summary>What a row adds to the number that the sum over rows is divided by.</summary>
    public readonly double Total(int row)
    {
        double share = Share == null ? 1.0 : Share[row];
        double first = Counts(Labels[row]) ? share * Weight(Labels[row]) : 0.0;
        return Other != null && Counts(Other[row]) ? first + ((1.0 - share) * Weight(Other[row])) : first;
    }

    public readonly bool Counts(int label) => !HasIgnored || label != Ignored;

    private readonly float Weight(int label) => Weights == null ? 1f : Weights[label];
}
