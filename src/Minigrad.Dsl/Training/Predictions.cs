namespace Minigrad;

/// <summary>A model's outputs for all samples of a data set, in the set's order.</summary>
public sealed class Predictions
{
    private readonly float[] _values;

    internal Predictions(float[] values, int count)
    {
        _values = values;
        Count = count;
        Length = count == 0 ? 0 : values.Length / count;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of values for each sample.</summary>
    public int Length { get; }

    /// <summary>All values, one sample after the other, row-major.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The output for one sample.</summary>
    /// <param name="sample">The sample, 0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> this[int sample]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)Count, nameof(sample));
            return _values.AsSpan(sample * Length, Length);
        }
    }

    /// <summary>The index of a sample's first largest value: the predicted class.</summary>
    /// <param name="sample">The sample, 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public int Class(int sample)
    {
        ReadOnlySpan<float> row = this[sample];
        int largest = 0;
        for (int i = 1; i < row.Length; i++)
        {
            largest = row[i] > row[largest] ? i : largest;
        }

        return largest;
    }
}
