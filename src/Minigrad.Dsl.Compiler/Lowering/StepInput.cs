using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>What a step reads.</summary>
/// <param name="Role">Its part in the step: <c>x</c>, <c>weight</c>, <c>dy</c>.</param>
/// <param name="Storage">Where it is.</param>
/// <param name="Shape">Its shape.</param>
public sealed record StepInput(string Role, Storage Storage, EquatableArray<Size> Shape);
