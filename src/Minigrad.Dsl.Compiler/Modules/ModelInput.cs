using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>An input of a compiled model.</summary>
/// <param name="Name">Its name; <c>Input</c> where the signature gives none.</param>
/// <param name="Axes">Its axes.</param>
/// <param name="IsIndices">Whether it holds indices (<c>int</c>) rather than values (<c>float</c>).</param>
public sealed record ModelInput(string Name, EquatableArray<Axis> Axes, bool IsIndices);
