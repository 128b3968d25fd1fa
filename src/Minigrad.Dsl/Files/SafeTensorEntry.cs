namespace Minigrad;

/// <summary>What a file's header says of one tensor.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The element type, a known one.</param>
/// <param name="Shape">The sizes, none negative.</param>
/// <param name="Length">Their product.</param>
/// <param name="Begin">Where the tensor's bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafeTensorEntry(string Name, string Type, int[] Shape, int Length, long Begin, long End);
