using System.Numerics.Tensors;
using Minigrad;

Tensor<float> x = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
Tensor<float> w = Tensor.Create<float>([1, 0, 1, 0, 10, 0], [2, 3]);
Tensor<float> y = Einsum.Of("batch in, out in -> batch out", x, w);
Console.WriteLine(string.Join(" ", y));

Tensor<double> turned = Tensor.CreateFromShape<double>([2, 2]);
Einsum.Into("a b -> b a", Tensor.Create<double>([1, 2, 3, 4], [2, 2]), turned);
Console.WriteLine(string.Join(" ", turned));

Tensor<float> dw = Tensor.CreateFromShape<float>([2, 3]);
Einsum.Gradient("batch in, out in -> batch out", x, w, Tensor.Create<float>([1, 0, 0, 1], [2, 2]), default, dw);
Console.WriteLine(string.Join(" ", dw));

try
{
    Einsum.Of("a b, b c -> a c", x, w);
}
catch (MinigradException error)
{
    Console.WriteLine(error.Message);
}
