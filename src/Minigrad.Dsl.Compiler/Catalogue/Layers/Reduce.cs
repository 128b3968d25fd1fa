using Minigrad.Compiler.Patterns;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The sum, mean, product or extremum over axes.</summary>
public sealed class Reduce() : PatternLayer(PatternKind.Reduce);
