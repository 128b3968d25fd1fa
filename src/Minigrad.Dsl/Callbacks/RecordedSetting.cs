namespace Minigrad;

/// <summary>A hyper-parameter that a recorder reads, and what it read.</summary>
internal sealed class RecordedSetting(string hyperParameter, string? group)
{
    public string Name { get; } = NameOf(hyperParameter, group);

    public List<float> Values { get; } = [];

    public static string NameOf(string hyperParameter, string? group) => group is null ? hyperParameter : $"{hyperParameter} of {group}";

    public bool Is(string otherHyperParameter, string? otherGroup) => hyperParameter == otherHyperParameter && group == otherGroup;

    public float Read(Optimizer optimizer) => optimizer.Get(hyperParameter, group);
}
