namespace Minigrad;

/// <summary>The results of a kind that the last run left, by name. After the first run nothing is allocated.</summary>
internal sealed class WorkspaceValues
{
    private WorkspaceValue[] _values = [];
    private int _count;

    /// <summary>The first result; without a region where there is none.</summary>
    public WorkspaceValue First => _count > 0 ? _values[0] : default;

    /// <summary>The names, in the order in which they were set.</summary>
    public IEnumerable<string> Names => _values.Take(_count).Select(value => value.Name);

    public void Clear() => _count = 0;

    /// <summary>Sets a result; of the same name there is one.</summary>
    public void Set(WorkspaceValue value)
    {
        int index = IndexOf(value.Name);
        if (index < 0)
        {
            index = _count++;
            if (index == _values.Length)
            {
                Array.Resize(ref _values, index + 1);
            }
        }

        _values[index] = value;
    }

    /// <summary>Finds the result of a name.</summary>
    public bool TryFind(string name, out WorkspaceValue value)
    {
        int index = IndexOf(name);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_values[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
