using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Which elements share a mean and a variance, and which element of weight and bias each has.</summary>
public abstract record NormalizationKind
{
    private NormalizationKind()
    {
    }

    /// <summary>The shape of the means of <c>x</c>.</summary>
    public abstract IEnumerable<Size> Means(IReadOnlyList<Size> x);

    /// <summary>The shape of the sums over <c>x</c> that the gradients of weight and bias are made of.</summary>
    public abstract IEnumerable<Size> Sums(IReadOnlyList<Size> x);

    /// <summary>All elements of a channel, the second axis: batch normalisation. Weight and bias have one element a channel.</summary>
    public sealed record Channels : NormalizationKind
    {
        public override IEnumerable<Size> Means(IReadOnlyList<Size> x) => [x[1]];

        public override IEnumerable<Size> Sums(IReadOnlyList<Size> x) => [x[1]];
    }

    /// <summary>All elements along the last <paramref name="Axes"/> axes: layer normalisation. Weight and bias have these axes.</summary>
    public sealed record Rows(int Axes) : NormalizationKind
    {
        public override IEnumerable<Size> Means(IReadOnlyList<Size> x) => x.Take(x.Count - Axes);

        public override IEnumerable<Size> Sums(IReadOnlyList<Size> x) => x.Skip(x.Count - Axes);
    }

    /// <summary>
    /// All elements of neighbouring channels of one sample, in <paramref name="Count"/> groups: group normalisation; with a group for each channel instance
    /// normalisation. Weight and bias have one element a channel.
    /// </summary>
    public sealed record Groups(Size Count) : NormalizationKind
    {
        public override IEnumerable<Size> Means(IReadOnlyList<Size> x) => [x[0], Count];

        public override IEnumerable<Size> Sums(IReadOnlyList<Size> x) => [x[0], x[1]];
    }
}
