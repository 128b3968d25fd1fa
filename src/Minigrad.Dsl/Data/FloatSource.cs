namespace Minigrad;

/// <summary>Inputs kept as floats.</summary>
internal sealed class FloatSource(ReadOnlyMemory<float> values) : SampleSource
{
    public override int Length => values.Length;

    public override SampleSource Slice(int start, int length) => new FloatSource(values.Slice(start, length));

    public override SampleSource Normalize(Normalizer normalizer)
    {
        float[] normalized = new float[values.Length];
        normalizer.Apply(values.Span, normalized);
        return new FloatSource(normalized);
    }

    public override Normalizer Statistics() => Normalizer.Of(values.Span);

    public override void Copy(int start, Span<float> destination) => values.Span.Slice(start, destination.Length).CopyTo(destination);

    public override void Announce(int start, int length) => Prefetch.Read(values.Span.Slice(start, length));

    public override bool TryView(int start, int length, out ReadOnlyMemory<float> view)
    {
        view = values.Slice(start, length);
        return true;
    }
}
