using System.Globalization;

namespace Minigrad;

/// <summary>Where checkpoints are written: a path whose file name may have <c>{epoch}</c> and <c>{step}</c>.</summary>
internal sealed class CheckpointPath
{
    private const string Epoch = "{epoch}";
    private const string Step = "{step}";
    private readonly string _folder;
    private readonly string _name;

    public CheckpointPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        _folder = Path.GetDirectoryName(full) ?? full;
        _name = Path.GetFileName(full);
        string literal = _name.Replace(Epoch, "0", StringComparison.Ordinal).Replace(Step, "0", StringComparison.Ordinal);
        if (_folder.Contains(Epoch, StringComparison.Ordinal) || _folder.Contains(Step, StringComparison.Ordinal) || literal.Length == 0 || HasAdjacentDigits())
        {
            throw new MinigradException(
                $"The checkpoint path is '{path}'; {Epoch} and {Step} can stand in the file's name only, each at most once, with something between them that is no digit.");
        }
    }

    /// <summary>Whether each checkpoint has a file of its own.</summary>
    public bool IsNumbered => _name.Contains(Epoch, StringComparison.Ordinal) || _name.Contains(Step, StringComparison.Ordinal);

    public void CreateFolder() => Directory.CreateDirectory(_folder);

    public string File(int epoch, long step) => Path.Combine(_folder, _name
        .Replace(Epoch, epoch.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Step, step.ToString("D8", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The files that are there, the newest first: by step if the name has it, else by epoch.</summary>
    public IReadOnlyList<string> Existing()
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        List<(long Epoch, long Step, string File)> found = [];
        foreach (string file in Directory.EnumerateFiles(_folder))
        {
            if (Match(Path.GetFileName(file)) is { } numbers)
            {
                found.Add((numbers.Epoch, numbers.Step, file));
            }
        }

        return [.. found.OrderByDescending(entry => entry.Step).ThenByDescending(entry => entry.Epoch).Select(entry => entry.File)];
    }

    private (long Epoch, long Step)? Match(string file)
    {
        long epoch = 0, step = 0;
        int at = 0;
        for (int i = 0; i < _name.Length;)
        {
            bool isEpoch = string.CompareOrdinal(_name, i, Epoch, 0, Epoch.Length) == 0;
            if (isEpoch || string.CompareOrdinal(_name, i, Step, 0, Step.Length) == 0)
            {
                int start = at;
                while (at < file.Length && char.IsAsciiDigit(file[at]))
                {
                    at++;
                }

                if (!long.TryParse(file.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
                {
                    return null;
                }

                (epoch, step) = isEpoch ? (number, step) : (epoch, number);
                i += isEpoch ? Epoch.Length : Step.Length;
            }
            else if (at < file.Length && file[at] == _name[i])
            {
                at++;
                i++;
            }
            else
            {
                return null;
            }
        }

        return at == file.Length ? (epoch, step) : null;
    }

    // A number's digits must end where something else begins, and each number stands once.
    private bool HasAdjacentDigits()
    {
        foreach (string number in (ReadOnlySpan<string>)[Epoch, Step])
        {
            int at = _name.IndexOf(number, StringComparison.Ordinal), end = at + number.Length;
            if (at >= 0 && ((end < _name.Length && (char.IsAsciiDigit(_name[end]) || _name[end] == '{')) || _name.IndexOf(number, end, StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
