using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Minigrad;

/// <summary>Inputs kept as bytes; a value is byte · scale + offset.</summary>
internal sealed class ByteSource(ReadOnlyMemory<byte> values, float scale, float offset) : SampleSource
{
    public override int Length => values.Length;

    public override SampleSource Slice(int start, int length) => new ByteSource(values.Slice(start, length), scale, offset);

    public override SampleSource Normalize(Normalizer normalizer) =>
        new ByteSource(values, scale / normalizer.Deviation, (offset - normalizer.Mean) / normalizer.Deviation);

    public override Normalizer Statistics()
    {
        long[] counts = new long[256];
        foreach (byte value in values.Span)
        {
            counts[value]++;
        }

        double mean = 0, square = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            mean += counts[i] * ((i * (double)scale) + offset);
        }

        mean /= values.Length;
        for (int i = 0; i < counts.Length; i++)
        {
            double distance = (i * (double)scale) + offset - mean;
            square += counts[i] * distance * distance;
        }

        return Normalizer.Checked(mean, Math.Sqrt(square / values.Length), values.Length);
    }

    public override void Copy(int start, Span<float> destination)
    {
        ReadOnlySpan<byte> source = values.Span.Slice(start, destination.Length);
        ref byte first = ref MemoryMarshal.GetReference(source);
        ref float target = ref MemoryMarshal.GetReference(destination);
        Vector256<float> scales = Vector256.Create(scale), offsets = Vector256.Create(offset);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)i));
            Convert(low).StoreUnsafe(ref target, (nuint)i);
            Convert(high).StoreUnsafe(ref target, (nuint)i + 8);
        }

        for (; i < source.Length; i++)
        {
            destination[i] = (source[i] * scale) + offset;
        }

        // Not fused, so that every machine and the scalar rest get the same value.
        Vector256<float> Convert(Vector128<ushort> part)
        {
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(part);
            return (Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32()) * scales) + offsets;
        }
    }

    public override void Announce(int start, int length) => Prefetch.Read(values.Span.Slice(start, length));

    public override bool TryView(int start, int length, out ReadOnlyMemory<float> view)
    {
        view = default;
        return false;
    }
}
