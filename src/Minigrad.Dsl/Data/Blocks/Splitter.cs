namespace Minigrad;

/// <summary>The usual ways to divide items into those to train on and those to validate with.</summary>
public static class Splitter
{
    /// <summary>By the name of the folder above a file's folder: <c>train/seven/12.png</c> is trained on, <c>valid/seven/13.png</c> validated with, others are left out.</summary>
    /// <param name="train">The name of the training folder.</param>
    /// <param name="valid">The name of the validation folder.</param>
    /// <returns>The splitter of paths.</returns>
    public static Func<string, SplitPart> ByGrandparent(string train = "train", string valid = "valid") => path =>
    {
        string? name = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)));
        return name == valid ? SplitPart.Valid : name == train ? SplitPart.Train : SplitPart.None;
    };

    /// <summary>At random: each item on its own is validated with at this probability. The same seed divides the same number of items in the same way.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="validShare">The probability, from 0 to 1.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The splitter, for one list of items.</returns>
    /// <exception cref="MinigradException">The share is not from 0 to 1.</exception>
    public static Func<T, SplitPart> Random<T>(double validShare, int seed = 0)
    {
        if (validShare is not (>= 0 and <= 1))
        {
            throw new MinigradException(FormattableString.Invariant($"Splitter.Random: validShare is {validShare}; it must be from 0 to 1."));
        }

        ulong key = CounterRandom.Key(seed, 0, purpose: 2);
        ulong index = 0;
        return _ => (CounterRandom.Bits(key, index++) >> 11) * (1.0 / (1UL << 53)) < validShare ? SplitPart.Valid : SplitPart.Train;
    }
}
