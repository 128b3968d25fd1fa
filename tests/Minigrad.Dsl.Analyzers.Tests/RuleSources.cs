namespace Minigrad.Analyzers.Tests;

/// <summary>Models that several tests read.</summary>
internal static class RuleSources
{
    public const string DigitNet = """
        using Minigrad;

        [Model("batch 1 28 28 -> batch 10"), CrossEntropy]
        public sealed partial class DigitNet
        {
            [Use<ConvBlock>("out=8, kernel=5")] public partial ConvBlock Stem { get; }
            [Use<ConvBlock>("out=16")] public partial ConvBlock Down { get; }
            [GlobalAveragePool] public partial Layer Pool { get; }
            [Linear(10)] public partial Layer Head { get; }
        }

        [Block("batch in height width -> batch out h w"), Size("out"), Size("kernel", 3), Size("stride", 2)]
        public sealed partial class ConvBlock
        {
            [Conv2d("out", Kernel = "kernel", Stride = "stride", Padding = "kernel//2", Bias = false)] public partial Layer Conv { get; }
            [BatchNorm] public partial Layer Norm { get; }
            [Relu] public partial Layer Active { get; }
        }
        """;
}
