namespace Minigrad.Compiler.Rules;

/// <summary>Every rule, once. Analyzer descriptors, documentation pages and release rows are checked against this list.</summary>
public static partial class RuleBook
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Index.Rules;

    /// <summary>The rule with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Rule Find(string id) => Index.ById[id];

    /// <summary>A class of its own, so that it is filled after the rules of every part exist.</summary>
    private static class Index
    {
        public static readonly IReadOnlyList<Rule> Rules = [.. Declaration.Concat(Text).Concat(Functions).Concat(Patterns).Concat(Shapes).Concat(Contracts).Concat(Advice).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

        public static readonly Dictionary<string, Rule> ById = Rules.ToDictionary(rule => rule.Id);
    }
}
