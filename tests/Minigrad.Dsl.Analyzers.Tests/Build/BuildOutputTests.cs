using Xunit;

namespace Minigrad.Analyzers.Tests.Build;

/// <summary>What a build prints: C#'s own error where it refuses the declaration, else our rule and nothing beside it.</summary>
public class BuildOutputTests
{
    [Fact]
    public void Build_OfWhatCSharpRefuses_PrintsOnlyItsErrors()
    {
        const string Source = """
            using Minigrad;

            namespace A { [Model("batch 4 -> batch 2")] public sealed class Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace B { [Model("batch 4 -> batch 2")] public static partial class Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace C { [Model("batch 4 -> batch 2")] public partial struct Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace D { [Model("batch 4 -> batch 2")] file partial class Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace E { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial Layer Head => null!; } }
            namespace F { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial Layer this[int i] { get; } } }
            namespace G { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2, nameof(Hed))] public partial Layer Head { get; } } }
            namespace H { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2.0)] public partial Layer Head { get; } } }
            """;

        Assert.Equal(["CS0103", "CS0260", "CS0592", "CS0708", "CS1503", "CS9248", "CS9249"], CommandLineCompiler.Compile(Source));
    }

    [Fact]
    public void Build_OfDeclarationsThatOnlyWeRefuse_PrintsOnlyOurRules()
    {
        const string Source = """
            using System;
            using Minigrad;

            public static class Program
            {
                public static float[] Run(A.Net net, float[] x) => net.Predict(x, net.CreateWorkspace(1), 1).ToArray();
            }

            namespace A { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(3)] public partial Layer Head { get; } } }
            namespace B { [Model("batch 4 -> batch 2")] public partial record Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace C { [Model("batch 4 -> batch 2")] public abstract partial class Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace D { [Model("batch 4 -> batch 2")] public partial class Net<T> { [Linear(2)] public partial Layer Head { get; } } }
            namespace E { [Model("batch 4 -> batch 2")] public static partial class Net { [Linear(2)] public static partial Layer Head { get; } } }
            namespace F { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial Layer Head { get; private set; } } }
            namespace G { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial int Head { get; } } }
            namespace H { [Model("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial Layer Forward { get; } } }
            namespace I { [Block("batch in -> batch 2")] public partial class Net { [Linear(2)] public partial Layer Input { get; } } }
            namespace J { [Model("batch 4 -> batch 2")] public partial class Net { public Net(int seed) { } [Linear(2)] public partial Layer Head { get; } } }
            namespace K { [Model("batch 4 -> batch 2")] public partial class Net(int seed) { public int Seed => seed; [Linear(2)] public partial Layer Head { get; } } }
            namespace L { [Model("batch 4 -> batch 2")] public partial class Net { public int Layers; [Linear(2)] public partial Layer Head { get; } } }
            namespace M { [Model("batch 4 -> batch 2"), Block("batch 4 -> batch 2")] public partial class Net { [Linear(2)] public partial Layer Head { get; } } }
            namespace N { public static partial class Ops { [Einsum("a -> a")] public static partial int Copy(ReadOnlySpan<float> x, int a); } }
            namespace O { public static partial class Ops { [Einsum("a b")] public static partial void Copy(ReadOnlySpan<float> x, Span<float> y, int a); } }
            """;
        string[] expected = ["MG0002", "MG0004", "MG0005", "MG0014", "MG0018", "MG0026", "MG0027", "MG0030", "MG0031", "MG1001", "MG2004"];
        Assert.Equal(expected, CommandLineCompiler.Compile(Source).Where(id => id != "CS0649"));
    }

    [Fact]
    public void Build_WithSettingsThatHideAllRules_PrintsTheErrorsAndTheAdviceThatTheyRaise()
    {
        const string Source = """
            using Minigrad;
            #pragma warning disable MG2004

            [Model("batch 4 -> batch 2")]
            public partial class Wrong { [Linear(3)] public partial Layer Head { get; } }

            [Model("batch 4 -> batch 2"), CrossEntropy]
            public partial class Squashed
            {
                [Linear(2)] public partial Layer Head { get; }
                [Softmax] public partial Layer Probabilities { get; }
            }
            """;
        const string Settings = """
            dotnet_analyzer_diagnostic.severity = none
            dotnet_analyzer_diagnostic.category-Minigrad.severity = none
            dotnet_diagnostic.MG2004.severity = none
            dotnet_diagnostic.MG3003.severity = warning
            """;

        Assert.Equal(["MG2004", "MG3003"], CommandLineCompiler.Compile(Source, Settings));
    }

    [Fact]
    public void Build_OfCorrectModels_PrintsNothing() => Assert.Empty(CommandLineCompiler.Compile(RuleSources.DigitNet));
}
