namespace Minigrad.Binding;

/// <summary>What is known of a method's calls.</summary>
/// <param name="Callee">The method, for messages.</param>
/// <param name="Parameters">The contract of each parameter, or <see langword="null"/>.</param>
/// <param name="Sizes">For each parameter the name of the axis whose size it is, or <see langword="null"/>.</param>
/// <param name="Result">The contract of the result, or <see langword="null"/>.</param>
public sealed record CallContracts(string Callee, IReadOnlyList<BoundContract?> Parameters, IReadOnlyList<string?> Sizes, BoundContract? Result);
