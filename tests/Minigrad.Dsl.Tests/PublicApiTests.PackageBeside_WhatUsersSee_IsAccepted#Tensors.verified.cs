namespace Minigrad
{
    public static class Einsum
    {
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4, System.Numerics.Tensors.TensorSpan<double> dx5) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4, System.Numerics.Tensors.TensorSpan<float> dx5) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> dy, System.Numerics.Tensors.TensorSpan<double> dx1, System.Numerics.Tensors.TensorSpan<double> dx2, System.Numerics.Tensors.TensorSpan<double> dx3, System.Numerics.Tensors.TensorSpan<double> dx4, System.Numerics.Tensors.TensorSpan<double> dx5, System.Numerics.Tensors.TensorSpan<double> dx6) { }
        public static void Gradient(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy, System.Numerics.Tensors.TensorSpan<float> dx1, System.Numerics.Tensors.TensorSpan<float> dx2, System.Numerics.Tensors.TensorSpan<float> dx3, System.Numerics.Tensors.TensorSpan<float> dx4, System.Numerics.Tensors.TensorSpan<float> dx5, System.Numerics.Tensors.TensorSpan<float> dx6) { }
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
                    System.Numerics.Tensors.TensorSpan<double> dx7) { }
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
                    System.Numerics.Tensors.TensorSpan<float> dx7) { }
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
                    System.Numerics.Tensors.TensorSpan<double> dx8) { }
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
                    System.Numerics.Tensors.TensorSpan<float> dx8) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x8, System.Numerics.Tensors.TensorSpan<double> destination) { }
        public static void Into(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x8, System.Numerics.Tensors.TensorSpan<float> destination) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7) { }
        public static System.Numerics.Tensors.Tensor<double> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<double> x8) { }
        public static System.Numerics.Tensors.Tensor<float> Of(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x1, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x2, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x3, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x4, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x5, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x6, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x7, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x8) { }
    }
}