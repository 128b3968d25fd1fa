using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Rules;

namespace Minigrad.Analyzers;

/// <summary>The rule book as descriptors. An error cannot be switched off where the model would not work without it. Advice can, and what contracts of ordinary methods say.</summary>
public static class RuleDescriptors
{
    private const string Repository = "https://github.com/minigrad-dsl/minigrad-dsl";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleBook.All.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>All descriptors, ordered by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleBook.All.Select(rule => ById[rule.Id]).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The descriptor of a rule.</summary>
    /// <param name="id">An id of the rule book.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static DiagnosticDescriptor Find(string id) => ById[id];

    /// <summary>The address of a rule's page.</summary>
    /// <param name="id">The rule's id.</param>
    public static string HelpLink(string id) => $"{Repository}/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category(rule.Id),
        rule.IsAdvice ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink(rule.Id),
        customTags: rule.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable]);

    private static string Category(string id) => "Minigrad." + id[2] switch
    {
        '0' => "Declaration",
        '1' => "Text",
        '2' => "Shapes",
        _ => "Advice",
    };
}
