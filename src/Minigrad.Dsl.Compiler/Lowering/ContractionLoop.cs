using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A loop round a matrix product: an axis that is not part of its rows, columns or sum.</summary>
/// <param name="Name">The axis.</param>
/// <param name="Size">Its size.</param>
/// <param name="A">The first operand's stride.</param>
/// <param name="B">The second operand's stride.</param>
/// <param name="C">The result's stride; 0 for an axis that is summed over.</param>
/// <param name="IsSum">Whether the axis is summed over, so that the products accumulate.</param>
public sealed record ContractionLoop(string Name, Size Size, Size A, Size B, Size C, bool IsSum);
