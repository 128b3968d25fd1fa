namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Items that follow each other: some that stand by themselves, or those of one repetition of a block whose others are the same but for the index.</summary>
/// <typeparam name="T">What belongs to layers.</typeparam>
/// <param name="Items">The items; of several repetitions those of the first.</param>
/// <param name="Block">The block's dotted name; empty for items that stand by themselves.</param>
/// <param name="Roll">What the repetitions are written as; <see langword="null"/> for items that stand by themselves.</param>
public sealed record RolledItems<T>(IReadOnlyList<T> Items, string Block, Roll? Roll);
