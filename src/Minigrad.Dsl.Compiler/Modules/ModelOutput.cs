using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>An output of a compiled model.</summary>
/// <param name="Name">The layer whose result it is.</param>
/// <param name="Axes">Its axes.</param>
public sealed record ModelOutput(string Name, EquatableArray<Axis> Axes);
