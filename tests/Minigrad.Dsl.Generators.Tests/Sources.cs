namespace Minigrad.Generators.Tests;

/// <summary>The sources that several tests generate from.</summary>
internal static class Sources
{
    public const string Perceptron = """
        using Minigrad;

        namespace Sample;

        [Model("batch 784 -> batch 10"), CrossEntropy]
        public sealed partial class Mlp
        {
            /// <summary>Fifty features of the <b>picture</b>.</summary>
            [Linear(50)] public partial Layer Hidden { get; }

            [Relu] public partial Layer Active { get; }

            [Linear(10)] public partial Layer Head { get; }
        }
        """;

    public const string Convolutional = """
        using Minigrad;

        namespace Sample;

        [Model("batch 1 28 28 -> batch 10"), CrossEntropy]
        public sealed partial class Cnn
        {
            [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Stem { get; }

            [Use<ConvBlock>("out=16")] public partial ConvBlock Down { get; }

            [GlobalAveragePool] public partial Layer Pool { get; }

            [Dropout(0.25)] public partial Layer Drop { get; }

            [Linear(10)] public partial Layer Head { get; }
        }

        [Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3)]
        public sealed partial class ConvBlock
        {
            [Conv2d("out", Kernel = "kernel", Stride = 2, Padding = "kernel//2", Bias = false)] public partial Layer Conv { get; }

            [BatchNorm] public partial Layer Norm { get; }

            [Relu] public partial Layer Active { get; }
        }
        """;

    public const string EinsumMethod = """
        using System;
        using Minigrad;

        namespace Sample;

        public static partial class Ops
        {
            [Einsum("batch in, in out -> batch out")]
            public static partial void Dense(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int batch, int @in, int @out);
        }
        """;

    public const string EinsumCalls = """
        using System.Numerics.Tensors;
        using Minigrad;

        namespace Sample;

        public static class Attention
        {
            private const string Dense = "batch in, out in -> batch out";

            public static Tensor<float> Project(Tensor<float> x, Tensor<float> w) => Einsum.Of(Dense, x, w);

            public static Tensor<float> Twice(Tensor<float> x, Tensor<float> w) => Einsum.Of("batch in, out in -> batch out", Project(x, w), w);

            public static void Backward(Tensor<float> x, Tensor<float> w, Tensor<float> dy, Tensor<float> dx) => Einsum.Gradient(Dense, x, w, dy, dx, default);
        }
        """;

    public const string PatternMethods = """
        using System;
        using System.Numerics.Tensors;
        using Minigrad;

        namespace Sample;

        public static partial class Images
        {
            [Reduce("b (h 2) (w 2) c -> b h w c", Reduction.Max, Gradient = true)]
            public static partial Tensor<float> Pool(Tensor<float> x);
        }
        """;

    public const string OwnFunctions = """
        using System;
        using Minigrad;

        namespace Sample;

        public static partial class Ops
        {
            private const float Slope = -0.125f;

            [Elementwise] public static float Mish(float x) => x * MathF.Tanh(Softplus(x));

            [Elementwise] public static float Hinge(float score, float target)
            {
                float margin = 1 - (score * target);
                return margin > 0 ? margin * margin : Slope * margin;
            }

            [Elementwise] private static float Softplus(float x) => MathF.Log(1 + MathF.Exp(x));
        }

        [Model("batch 4 -> batch 1"), Loss(typeof(Ops), nameof(Ops.Hinge))]
        public sealed partial class Judge
        {
            [Linear(8)]                              public partial Layer Hidden { get; }
            [Map(typeof(Ops), nameof(Ops.Mish))]     public partial Layer Active { get; }
            [Linear(1)]                              public partial Layer Head { get; }
        }
        """;

    public const string Broken = """
        using Minigrad;

        namespace Sample;

        [Model("batch 4 -> batch 3"), CrossEntropy]
        public sealed partial class Net
        {
            [Linear(2)] public partial Layer Head { get; }
        }
        """;

    /// <summary>Two inputs, one of indices, two outputs and two losses.</summary>
    public const string TwoHeads = """
        using Minigrad;

        namespace Sample;

        [Model("Board: batch 12, Moves: batch time -> Policy: batch 7, Value: batch 1"), Size("moves", 40)]
        [CrossEntropy(nameof(Policy)), MeanSquaredError(nameof(Value), Weight = 0.5f)]
        public sealed partial class Actor
        {
            [Linear(8, nameof(Board))]            public partial Layer Place { get; }
            [Embedding("moves", 8, nameof(Moves))] public partial Layer Played { get; }
            [Einsum("b t d -> b d")]              public partial Layer History { get; }
            [Add(nameof(Place), nameof(History))] public partial Layer Both { get; }
            [Relu]                                public partial Layer Active { get; }
            [Linear(7)]                           public partial Layer Policy { get; }
            [Linear(1, nameof(Active))]           public partial Layer Value { get; }
        }
        """;
}
