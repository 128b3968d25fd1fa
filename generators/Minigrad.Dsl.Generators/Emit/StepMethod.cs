namespace Minigrad.Generators.Emit;

/// <summary>A generated method: one step, shared by all steps of the same code.</summary>
public sealed record StepMethod(string Name, string Parameters, string Shapes, StepCode Code, List<string> Layers, bool IsGradient);
