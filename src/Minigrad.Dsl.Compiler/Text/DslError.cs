using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Text;

/// <summary>A broken rule, where, and the facts that its message states.</summary>
/// <param name="RuleId">The id of a <see cref="Rules.Rule"/>.</param>
/// <param name="Where">The place to underline.</param>
/// <param name="Arguments">The values of the message's <c>{0}</c>, <c>{1}</c>…</param>
/// <param name="Also">The other places; the message names the first one by <c>{at}</c>.</param>
public sealed record DslError(string RuleId, Place Where, EquatableArray<string> Arguments, EquatableArray<Place> Also);
