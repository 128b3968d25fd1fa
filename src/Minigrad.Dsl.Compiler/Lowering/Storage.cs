using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A range of values at run time.</summary>
/// <param name="Kind">Where it is.</param>
/// <param name="Index">Which slot, parameter or buffer.</param>
/// <param name="Offset">The first element within it.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Name">A name for a reader: <c>hidden</c>, <c>dHiddenInput</c>.</param>
public sealed record Storage(StorageKind Kind, int Index, Size Offset, Size Length, string Name);
