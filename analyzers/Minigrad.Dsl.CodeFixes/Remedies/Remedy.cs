using Microsoft.CodeAnalysis.Text;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>One way to mend a mistake: changes of the file that it stands in.</summary>
/// <param name="Title">What the user chooses, as an order: <c>Remove 'kernel=3'</c>.</param>
/// <param name="Key">Tells the ways of one fix apart, the same in each place: "fix all" applies one of them everywhere.</param>
/// <param name="Changes">The changes, which do not overlap.</param>
internal sealed record Remedy(string Title, string Key, params IReadOnlyList<TextChange> Changes);
