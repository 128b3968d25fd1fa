namespace Minigrad;

/// <summary>
/// Chooses parameters by their dotted names: <c>Stem.Conv.weight</c>. In the pattern <c>*</c> stands for any run of characters, dots included and
/// also none; all else stands for itself, in upper or lower case as written. A pattern that fits the name of a layer or block chooses all parameters in it:
/// <c>Stem</c>, like <c>Stem.*</c>, chooses <c>Stem.Conv.weight</c>; <c>*.Norm</c> chooses <c>Stem.Norm.weight</c> and <c>Stem.Norm.bias</c>;
/// <c>*.bias</c> chooses every bias.
/// </summary>
/// <remarks>Texts convert to patterns implicitly.</remarks>
public sealed record NamePattern
{
    /// <summary>Creates the pattern.</summary>
    /// <param name="text">The pattern, not empty.</param>
    /// <exception cref="MinigradException">The text is empty.</exception>
    public NamePattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Length > 0 ? text : throw new MinigradException("A name pattern is empty; '*' chooses everything.");
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Creates the pattern of a text.</summary>
    /// <param name="text">The pattern, not empty.</param>
    /// <exception cref="MinigradException">The text is empty.</exception>
    public static implicit operator NamePattern(string text) => new(text);

    /// <summary>Creates the pattern of a text.</summary>
    /// <param name="text">The pattern, not empty.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="MinigradException">The text is empty.</exception>
    public static NamePattern FromString(string text) => new(text);

    /// <summary>Whether the pattern fits a dotted name, or the name up to one of its dots.</summary>
    /// <param name="name">The name of a parameter, layer or block.</param>
    /// <returns>Whether it does.</returns>
    public bool Matches(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Fits(Text, name))
        {
            return true;
        }

        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (Fits(Text, name.AsSpan(0, dot)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameters that the pattern chooses.</summary>
    /// <param name="parameters">A model's parameters.</param>
    /// <returns>Those that match, in their order; at least one.</returns>
    /// <exception cref="MinigradException">None matches; the message lists the nearest names.</exception>
    public IReadOnlyList<Parameter> Select(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameter[] chosen = [.. parameters.Where(parameter => Matches(parameter.Name))];
        return chosen.Length > 0 ? chosen : throw NoMatch(parameters);
    }

    /// <summary>The pattern's text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    private MinigradException NoMatch(ParameterSet parameters)
    {
        // Whoever writes 'Stm.*' means a block, so the names of blocks and layers are candidates too.
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (Parameter parameter in parameters)
        {
            for (int end = parameter.Name.Length; end > 0; end = parameter.Name.LastIndexOf('.', end - 1))
            {
                names.Add(parameter.Name[..end]);
            }
        }

        string meant = Text.Replace("*", "", StringComparison.Ordinal).Trim('.');
        return new($"The pattern '{Text}' matches no parameter; {NearestNames.Describe(meant, names)}.");
    }

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more; earlier stars need no second try.
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }
}
