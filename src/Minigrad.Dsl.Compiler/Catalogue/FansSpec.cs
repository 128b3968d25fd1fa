namespace Minigrad.Compiler.Catalogue;

/// <summary>How a weight connects inputs with outputs, where its axes are not <c>out in …</c>.</summary>
/// <param name="In">The number of inputs that one output reads.</param>
/// <param name="Out">The number of outputs that one input reaches.</param>
/// <param name="Rows">The rows of the matrix that the weight is, or 0 where the axes that are summed over do not stand together at its beginning or end.</param>
public sealed record FansSpec(long In, long Out, long Rows);
