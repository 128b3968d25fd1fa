using Minigrad.Compiler.Patterns;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Axes taken apart, put together and reordered.</summary>
public sealed class Rearrange() : PatternLayer(PatternKind.Rearrange);
