namespace Minigrad.Generators.Emit;

/// <summary>The body of a step's method.</summary>
/// <param name="Equation">What it computes, for a reader.</param>
/// <param name="Lines">The statements.</param>
public sealed record StepCode(string Equation, IReadOnlyList<string> Lines);
