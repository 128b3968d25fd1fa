using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.Binding;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>Turns the compiler's errors into diagnostics.</summary>
public static class DslDiagnostic
{
    /// <summary>The key under which a diagnostic's properties hold a fact of its message, for the code fixes.</summary>
    /// <param name="index">The fact's number in the message.</param>
    public static string ArgumentKey(int index) => "Argument" + index.ToString(CultureInfo.InvariantCulture);

    internal static Diagnostic Create(DslError error, SourceMap sources, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, string?>.Builder facts = ImmutableDictionary.CreateBuilder<string, string?>();
        for (int i = 0; i < error.Arguments.Count; i++)
        {
            facts.Add(ArgumentKey(i), error.Arguments[i]);
        }

        return Diagnostic.Create(
            RuleDescriptors.Find(error.RuleId),
            sources.Find(error.Where, cancellationToken) ?? Location.None,
            error.Also.Select(place => sources.Find(place, cancellationToken)).OfType<Location>(),
            facts.ToImmutable(),
            RuleBook.Find(error.RuleId).Format(error, Describe));

        string Describe(Place place)
        {
            return sources.Find(place, cancellationToken) is { } location ? $"{place.Describe()}, {FileAndLine(location)}" : place.Describe();
        }
    }

    /// <summary>How messages name another place: <c>Net.cs:12</c>.</summary>
    internal static string FileAndLine(Location location)
    {
        FileLinePositionSpan span = location.GetMappedLineSpan();
        int line = span.StartLinePosition.Line + 1;
        return $"{Path.GetFileName(span.Path)}:{line.ToString(CultureInfo.InvariantCulture)}";
    }
}
