namespace Minigrad;

/// <summary>The inputs of a data set, in the form in which they are kept.</summary>
internal abstract class SampleSource
{
    public abstract int Length { get; }

    public abstract SampleSource Slice(int start, int length);

    public abstract SampleSource Normalize(Normalizer normalizer);

    public abstract Normalizer Statistics();

    public abstract void Copy(int start, Span<float> destination);

    /// <summary>Announces that these values will be copied soon.</summary>
    public abstract void Announce(int start, int length);

    public abstract bool TryView(int start, int length, out ReadOnlyMemory<float> values);
}
