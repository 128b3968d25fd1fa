namespace Minigrad.Testing.Tests;

public static partial class Products
{
    [Einsum("i, i ->")]
    public static partial float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i);

    [Einsum("i, j -> i j")]
    public static partial void Outer(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, int i, int j);
}
