using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>An input or output of a signature: <c>Left: batch 8</c>.</summary>
/// <param name="Name">The name, or <see langword="null"/> where it has none and so is the only one of its side.</param>
/// <param name="NameStart">The first character of the name in the signature text.</param>
/// <param name="Axes">The axes; none for a scalar.</param>
public sealed record SignatureTensor(string? Name, int NameStart, EquatableArray<SignatureAxis> Axes)
{
    /// <summary>Where the name stands, or the axes where there is none, in the signature text at <paramref name="signature"/>.</summary>
    public Place NameAt(Place signature) => Name is null ? AxesAt(signature) : signature.Range(NameStart, Name.Length);

    /// <summary>Where the axes stand; for a scalar its name, or the whole signature.</summary>
    public Place AxesAt(Place signature)
    {
        if (Axes.Count == 0)
        {
            return Name is null ? signature : signature.Range(NameStart, Name.Length);
        }

        SignatureAxis last = Axes[Axes.Count - 1];
        return signature.Range(Axes[0].Start, last.Start + last.Length - Axes[0].Start);
    }

    public override string ToString() => string.Join(" ", Axes);
}
