namespace Minigrad;

/// <summary>How often each class was predicted as each class.</summary>
internal sealed class ConfusionCounts
{
    private long[] _counts = [];

    public int Classes { get; private set; }

    public long this[int actual, int predicted] => _counts[(actual * Classes) + predicted];

    public void Clear() => Array.Clear(_counts);

    /// <summary>Counts each row's first largest output; a row with NaN counts for no class, and neither does one whose label is none.</summary>
    public void Add(in LabelledRows rows)
    {
        Resize(rows.Classes);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows.IsCounted(i) && Largest(rows[i]) is >= 0 and int predicted)
            {
                _counts[(rows.Label(i) * Classes) + predicted]++;
            }
        }
    }

    public void Save(CallbackState state)
    {
        state.Set("classes", Classes);
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] != 0)
            {
                state.Set(FormattableString.Invariant($"{i}"), _counts[i]);
            }
        }
    }

    public void Load(CallbackState state)
    {
        Resize((int)state.GetLong("classes"));
        for (int i = 0; i < _counts.Length; i++)
        {
            string name = FormattableString.Invariant($"{i}");
            _counts[i] = state.Contains(name) ? state.GetLong(name) : 0;
        }
    }

    private static int Largest(ReadOnlySpan<float> row)
    {
        int largest = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (float.IsNaN(row[i]))
            {
                return -1;
            }

            largest = row[i] > row[largest] ? i : largest;
        }

        return largest;
    }

    private void Resize(int classes)
    {
        if (classes != Classes && classes > 0)
        {
            Classes = classes;
            _counts = new long[classes * classes];
        }
    }
}
