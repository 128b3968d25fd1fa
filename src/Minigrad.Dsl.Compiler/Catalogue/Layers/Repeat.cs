using Minigrad.Compiler.Patterns;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Values repeated along new axes.</summary>
public sealed class Repeat() : PatternLayer(PatternKind.Repeat);
