namespace Minigrad
{
    public static class Einsum
    {
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4, System.Numerics.Tensors.TensorSpan<double> dx5, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4, System.Numerics.Tensors.TensorSpan<float> dx5, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4, System.Numerics.Tensors.TensorSpan<double> dx5, System.Numerics.Tensors.TensorSpan<double> dx6, string? assume = null) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4, System.Numerics.Tensors.TensorSpan<float> dx5, System.Numerics.Tensors.TensorSpan<float> dx6, string? assume = null) { }
        public static void Gradient(
                    string text,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy,
                    System.Numerics.Tensors.TensorSpan<double> dx1,
                    System.Numerics.Tensors.TensorSpan<double> dx2,
                    System.Numerics.Tensors.TensorSpan<double> dx3,
                    System.Numerics.Tensors.TensorSpan<double> dx4,
                    System.Numerics.Tensors.TensorSpan<double> dx5,
                    System.Numerics.Tensors.TensorSpan<double> dx6,
                    System.Numerics.Tensors.TensorSpan<double> dx7,
                    string? assume = null) { }
        public static void Gradient(
                    string text,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy,
                    System.Numerics.Tensors.TensorSpan<float> dx1,
                    System.Numerics.Tensors.TensorSpan<float> dx2,
                    System.Numerics.Tensors.TensorSpan<float> dx3,
                    System.Numerics.Tensors.TensorSpan<float> dx4,
                    System.Numerics.Tensors.TensorSpan<float> dx5,
                    System.Numerics.Tensors.TensorSpan<float> dx6,
                    System.Numerics.Tensors.TensorSpan<float> dx7,
                    string? assume = null) { }
        public static void Gradient(
                    string text,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> x8,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy,
                    System.Numerics.Tensors.TensorSpan<double> dx1,
                    System.Numerics.Tensors.TensorSpan<double> dx2,
                    System.Numerics.Tensors.TensorSpan<double> dx3,
                    System.Numerics.Tensors.TensorSpan<double> dx4,
                    System.Numerics.Tensors.TensorSpan<double> dx5,
                    System.Numerics.Tensors.TensorSpan<double> dx6,
                    System.Numerics.Tensors.TensorSpan<double> dx7,
                    System.Numerics.Tensors.TensorSpan<double> dx8,
                    string? assume = null) { }
        public static void Gradient(
                    string text,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> x8,
                    System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy,
                    System.Numerics.Tensors.TensorSpan<float> dx1,
                    System.Numerics.Tensors.TensorSpan<float> dx2,
                    System.Numerics.Tensors.TensorSpan<float> dx3,
                    System.Numerics.Tensors.TensorSpan<float> dx4,
                    System.Numerics.Tensors.TensorSpan<float> dx5,
                    System.Numerics.Tensors.TensorSpan<float> dx6,
                    System.Numerics.Tensors.TensorSpan<float> dx7,
                    System.Numerics.Tensors.TensorSpan<float> dx8,
                    string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x8, System.Numerics.Tensors.TensorSpan<double> destination, string? assume = null) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x8, System.Numerics.Tensors.TensorSpan<float> destination, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x8, string? assume = null) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x8, string? assume = null) { }
    }
}