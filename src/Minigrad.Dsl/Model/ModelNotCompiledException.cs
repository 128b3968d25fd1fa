namespace Minigrad;

/// <summary>
/// Thrown by every member of a model whose declaration has an error, in a program that was run in spite of it. The build reports the same
/// rule and message at the declaration.
/// </summary>
/// <param name="rule">The rule's id, for example <c>MG0102</c>.</param>
/// <param name="message">The rule's message for this declaration.</param>
public sealed class ModelNotCompiledException(string rule, string message) : MinigradException($"{rule}: {message}")
{
    /// <summary>The rule's id, for example <c>MG0102</c>.</summary>
    public string Rule { get; } = rule;
}
