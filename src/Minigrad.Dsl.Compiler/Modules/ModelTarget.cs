using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>What a loss compares an output with.</summary>
/// <param name="Output">The index of the output.</param>
/// <param name="Kind">Labels or values.</param>
/// <param name="Axes">The axes: the output's, for labels without the classes.</param>
public sealed record ModelTarget(int Output, TargetSpec Kind, EquatableArray<Axis> Axes);
