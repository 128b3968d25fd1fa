namespace Minigrad;

/// <summary>
/// What a callback or metric remembers, as named values, so that a checkpoint can hold it and another process can go on with it. Each name has one value
/// of one kind: a whole number, a real number, a text or an array of floats.
/// </summary>
public sealed class CallbackState
{
    private readonly OrderedDictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The names in the order in which they were written.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>The whole numbers by name.</summary>
    public IEnumerable<KeyValuePair<string, long>> Longs => All<long>();

    /// <summary>The real numbers by name; they may be NaN or infinite.</summary>
    public IEnumerable<KeyValuePair<string, double>> Doubles => All<double>();

    /// <summary>The texts by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Strings => All<string>();

    /// <summary>The arrays by name.</summary>
    public IEnumerable<KeyValuePair<string, float[]>> Arrays => All<float[]>();

    /// <summary>Writes a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="MinigradException">The name is taken.</exception>
    public void Set(string name, long value) => Add(name, value);

    /// <summary>Writes a real number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="MinigradException">The name is taken.</exception>
    public void Set(string name, double value) => Add(name, value);

    /// <summary>Writes a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="MinigradException">The name is taken.</exception>
    public void Set(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(name, value);
    }

    /// <summary>Writes a copy of an array.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="MinigradException">The name is taken.</exception>
    public void Set(string name, ReadOnlySpan<float> values) => Add(name, values.ToArray());

    /// <summary>Whether something was written under a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if so.</returns>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>A whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is none of this name and kind.</exception>
    public long GetLong(string name) => Get<long>(name, "a whole number");

    /// <summary>A real number.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is none of this name and kind.</exception>
    public double GetDouble(string name) => Get<double>(name, "a real number");

    /// <summary>A text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is none of this name and kind.</exception>
    public string GetString(string name) => Get<string>(name, "a text");

    /// <summary>An array.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The values.</returns>
    /// <exception cref="MinigradException">There is none of this name and kind.</exception>
    public ReadOnlySpan<float> GetArray(string name) => Get<float[]>(name, "an array of floats");

    /// <summary>Writes everything of another state, each name behind a prefix.</summary>
    internal void Include(string prefix, CallbackState other)
    {
        foreach ((string name, object value) in other._values)
        {
            Add(prefix + name, value);
        }
    }

    /// <summary>What was included behind a prefix.</summary>
    internal CallbackState Part(string prefix)
    {
        CallbackState part = new();
        foreach ((string name, object value) in _values)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                part.Add(name[prefix.Length..], value);
            }
        }

        return part;
    }

    private void Add(string name, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!_values.TryAdd(name, value))
        {
            throw new MinigradException($"The state has '{name}' already; a name can be written once.");
        }
    }

    private T Get<T>(string name, string kind) => _values.TryGetValue(name, out object? value)
        ? value is T typed ? typed : throw new MinigradException($"'{name}' is not {kind} in this state: it was saved by something else.")
        : throw new MinigradException($"The state has no '{name}'; {NearestNames.Describe(name, _values.Keys)}.");

    private IEnumerable<KeyValuePair<string, T>> All<T>() =>
        _values.Where(pair => pair.Value is T).Select(pair => new KeyValuePair<string, T>(pair.Key, (T)pair.Value));
}
