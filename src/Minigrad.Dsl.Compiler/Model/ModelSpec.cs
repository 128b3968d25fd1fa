namespace Minigrad.Compiler.Model;

/// <summary>A model or block with everything that its meaning depends on: what the compiler takes.</summary>
/// <param name="Root">The class itself.</param>
/// <param name="Blocks">The blocks that it uses, directly or through others, each once, ordered by full name.</param>
public sealed record ModelSpec(ModuleSpec Root, EquatableArray<ModuleSpec> Blocks)
{
    /// <summary>The block of this full name, or <see langword="null"/>.</summary>
    public ModuleSpec? Block(string? fullName) => Blocks.FirstOrDefault(block => block.Type.FullName == fullName);
}
