namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>A row of the analyzers' release file.</summary>
internal sealed record ReleaseRow(string Id, string Category, string Severity, string Title)
{
    public override string ToString() => $"{Id} | {Category} | {Severity} | {Title}";
}
