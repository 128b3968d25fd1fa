namespace Minigrad;

/// <summary>One call of <see cref="Optimizer.Freeze"/> or <see cref="Optimizer.Unfreeze"/>.</summary>
/// <param name="Pattern">The parameters that it concerns.</param>
/// <param name="IsFrozen">Whether they stay as they are.</param>
public sealed record FreezeRule(NamePattern Pattern, bool IsFrozen);
