namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Text that belongs to a layer, with <see cref="Hole"/>s where a repetition of the layer's block has other numbers.</summary>
/// <param name="Layer">The layer's dotted name; it says of which block and repetition the text is.</param>
/// <param name="Text">The text.</param>
public sealed record RepeatedRow(string Layer, string Text);
