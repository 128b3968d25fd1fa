namespace Minigrad;

/// <summary>Samples that are given one by one, as one array.</summary>
internal static class SampleRows
{
    /// <summary>The length of the first.</summary>
    public static int Length<T>(IReadOnlyList<T[]> samples, string? name) => samples is [{ Length: > 0 } first, ..]
        ? first.Length
        : throw new MinigradException($"{Of(name)}: there are no sequences, or the first is empty; each needs at least one element.");

    /// <summary>All after each other, if they have one length.</summary>
    public static T[] Join<T>(IReadOnlyList<T[]> samples, string? name, string what)
    {
        ArgumentNullException.ThrowIfNull(samples);
        int length = Length(samples, name);
        T[] all = new T[checked(samples.Count * length)];
        for (int i = 0; i < samples.Count; i++)
        {
            if (samples[i].Length != length)
            {
                throw new MinigradException(
                    $"{Of(name)}: sample {i} has {samples[i].Length} {what}, but sample 0 has {length}; all samples of a data set have one length: cut or pad them, and give padded places "
                    + "a label that the loss leaves out (CrossEntropy's IgnoredIndex), or make a data set for each length.");
            }

            samples[i].CopyTo(all, i * length);
        }

        return all;
    }

    private static string Of(string? name) => name is null ? "Data" : $"'{name}'";
}
