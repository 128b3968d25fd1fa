using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Minigrad;

namespace Algebra;

public partial struct Outer<T>
{
    internal static partial class Inner
    {
        [Einsum("b ... i, i o -> b ... o", Gradient = true)]
        internal static partial void Apply(ReadOnlyTensorSpan<float> x, ReadOnlyTensorSpan<float> w, TensorSpan<float> y);
    }
}
// next file
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Minigrad;

namespace Algebra;

public static partial class Ops
{
    [Einsum("ij,jk,kl->il", Assume = "i=4, l=4", Gradient = true)]
    public static partial Tensor<double> Chain(Tensor<double> a, Tensor<double> b, Tensor<double> c);

    [Einsum("i i ->")]
    public static partial float Trace(ReadOnlySpan<float> x, int i);

    [Einsum("class, int -> class int")]
    public static partial void Outer(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> z, int @class, int @int);

    [Rearrange("b (h w) c -> b c h w", "h=2", Gradient = true)]
    public static partial void Planes(ReadOnlySpan<float> x, Span<float> y, int b, int w, int c);

    [Reduce("... (n 2) -> ... n", Reduction.Mean)]
    public static partial Tensor<float> Halve(Tensor<float> x);

    [Repeat("h w -> (h 2) w by")]
    public static partial Tensor<double> Enlarge(Tensor<double> image, int by);
}

public static class Calls
{
    private const string Text = "b i, i o -> b o", Counts = "b=1, ";

    public static IEnumerable<Tensor<float>> All(IEnumerable<Tensor<float>> xs, Tensor<float> w) => xs.Select(x => Einsum.Of(Text, x, w));

    public static Tensor<T> Generic<T>(T seed, Tensor<float> x, TensorSpan<float> y, ReadOnlyTensorSpan<float> w, Tensor<float> dz)
    {
        Einsum.Into("b i, i o -> b o", x, w, y);
        Tensor<float> Local(Tensor<float> z) => Einsum.Of("...ij->...ji", z);
        Einsum.Gradient($"{"i i"} -> i", Local(x), dz, default);
        return Tensor.Create([seed], [1]);
    }

    public static void Expected(ReadOnlyTensorSpan<double> x, Tensor<double> down, TensorSpan<double> y)
    {
        Einsum.Into("b in, in r, in r -> b in", x, down, down, y, assume: Counts + "r=8");
        Einsum.Into(assume: $"{Counts} r = 4", text: "b in, in r, in r -> b in", x1: x, x2: down, x3: down, destination: y);
    }

    public static double Number(Tensor<double> x) => Einsum.Of("i j, i j ->", x, Einsum.Of("i j -> i j", x))[0];
}
