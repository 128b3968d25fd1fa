namespace Minigrad;

/// <summary>How an optimizer treats one parameter of a model.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Group">The group that it belongs to; null for none.</param>
/// <param name="IsFrozen">Whether it stays as it is.</param>
/// <param name="IsExemptFromDecay">Whether weight decay leaves it alone.</param>
public sealed record ParameterAssignment(Parameter Parameter, ParameterGroup? Group, bool IsFrozen, bool IsExemptFromDecay);
