using System;
using System.Numerics.Tensors;
using Minigrad;

public static class Names
{
    public const string Left = "batch time", Width = "dim";
    public const int Heads = 2;
}

[Model($"{Names.Left} {Names.Width} -> " + @"batch time dim"), Size(Names.Width, 4 * Names.Heads), Size($"ha{"lf"}", 4)]
[MeanSquaredError(Weight = "1/" + """sqrt(half)""")]
public sealed partial class Spelled
{
    [Einsum("""b t i, i half -> b t half""", Assume = @"batch=4, time=16")]  public partial Layer Narrow { get; }
    [Einsum("""
        b t i,
        i dim -> b t dim
        """)]                                                          public partial Layer Wide { get; }
    [LayerNorm(Axis = "d" + "im")]                                     public partial Layer Norm { get; }
    [Rearrange("b t (h \u0064) -> b t h d", $"h={"2"}")]               public partial Layer Cut { get; }
    [Reduce(@"b t h d -> b t d", Reduction.Max)]                       public partial Layer Best { get; }
    [Repeat($$"""b t d -> b t (d n)""", ("n = dim" + "//half"))]       public partial Layer Again { get; }
    [Softmax(Axis = $"{"t"}", Causal = false)]                         public partial Layer Attend { get; }
    [Linear((string)"2*half")]                                         public partial Layer Same { get; }
}

public static partial class Spelled2
{
    private const string Rows = "batch in", Product = Rows + ", in out -> " + "batch out";

    [Einsum(Product, Gradient = true)]
    public static partial void Dense(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int batch, int @in, int @out);

    [return: Shape($"{Rows}")]
    public static float[] Twice([Shape("""batch in""")] ReadOnlySpan<float> x) => x.ToArray();

    public static Tensor<float> Calls(Tensor<float> x, Tensor<float> w) => Einsum.Of($"""{Rows}, in out""" + @" -> batch out", x, w);

    public static Tensor<float> Twice(Tensor<float> x) => Einsum.Of("""
        batch in
        -> in batch
        """, x);
}
