using System.Reflection;
using System.Text.RegularExpressions;
using Minigrad.TestKit;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>What every generated file has, whatever the names, the culture and the number of layers.</summary>
public sealed partial class GeneratedFormTests
{
    [Fact]
    public void Generate_HostileCulture_IsTheSameText()
    {
        string[] sources = [Sources.Convolutional, Sources.Perceptron, Sources.EinsumMethod, Sources.EinsumCalls, Sources.OwnFunctions];

        HarnessResult hostile = GeneratorHarness.Shipped.Run(HarnessOptions.Default with { HostileCulture = true }, sources);

        Assert.Equal(GeneratorHarness.Shipped.Run(HarnessOptions.Default, sources).Generated, hostile.AssertClean().Generated);
    }

    [Fact]
    public void Generate_LibraryThatDocumentsEverything_HasNoWarning() =>
        GeneratorHarness.Shipped.Run(
            HarnessOptions.Default with { RequireDocumentation = true },
            DocumentedPerceptron()).AssertClean();

    [Fact]
    public void Generate_PropertyWithAComment_KeepsItVerbatimBeforeOneRemarks()
    {
        string text = GeneratorHarness.Shipped.Run(Sources.Perceptron).AssertClean().Generated["Sample.Mlp.g.cs"];

        Assert.Contains(
            """
                /// <summary>Fifty features of the <b>picture</b>.</summary>
                /// <remarks>Result <c>batch 50</c>; 39250 parameters; 78450*batch FLOPs.</remarks>
                public partial global::Minigrad.Layer Hidden
            """,
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("labels")]
    [InlineData("workspace")]
    [InlineData("output")]
    [InlineData("weight")]
    [InlineData("x")]
    [InlineData("class")]
    [InlineData("hidden")]
    [InlineData("headSize")]
    [InlineData("i0")]
    public void Generate_RunTimeAxisOfAnyName_Compiles(string axis) =>
        GeneratorHarness.Shipped.Run($$"""
            using Minigrad;

            [Model("{{axis}} time 4 -> {{axis}} time 3"), MeanSquaredError]
            public sealed partial class Net
            {
                [LayerNorm] public partial Layer Norm { get; }
                [Linear(5)] public partial Layer Hidden { get; }
                [Relu] public partial Layer Active { get; }
                [Linear(3)] public partial Layer Head { get; }
            }
            """).AssertClean();

    [Theory]
    [InlineData("Labels")]
    [InlineData("Targets")]
    [InlineData("Batch")]
    [InlineData("Workspace")]
    [InlineData("Output")]
    [InlineData("HeadForward")]
    [InlineData("ReluAddMap")]
    [InlineData("Gemm")]
    [InlineData("Layer")]
    [InlineData("System")]
    public void Generate_LayerOfAnyName_Compiles(string layer) =>
        GeneratorHarness.Shipped.Run($$"""
            [Minigrad.Model("batch 4 -> batch 3"), Minigrad.CrossEntropy]
            public sealed partial class Net
            {
                [Minigrad.Linear(5)] public partial Minigrad.Layer {{layer}} { get; }
                [Minigrad.Relu] public partial Minigrad.Layer Active { get; }
                [Minigrad.Linear(3)] public partial Minigrad.Layer Head { get; }
            }
            """).AssertClean();

    [Fact]
    public void Generate_NestedInternalClass_Compiles() =>
        GeneratorHarness.Shipped.Run("""
            using Minigrad;

            namespace Sample.Deep;

            public static partial class Outer
            {
                internal partial class Middle
                {
                    [Model("batch 4 -> batch 3")]
                    private sealed partial class Net
                    {
                        [Linear(3)] public partial Layer Head { get; }
                    }

                    public static int Count() => new Net().Parameters.Count;
                }
            }
            """).AssertClean();

    [Fact]
    public void Generate_BlockUsedTwentyTimes_WritesItsStepsOnce()
    {
        // The first, the last and those between are three forms; four blocks have them all.
        string few = GeneratorHarness.Shipped.Run(Tower(4)).AssertClean().Generated["Net.g.cs"];
        string often = GeneratorHarness.Shipped.Run(Tower(20)).AssertClean().Generated["Net.g.cs"];

        Assert.Equal(StepMethods().Count(few), StepMethods().Count(often));
    }

    [Fact]
    public void Generate_RepetitionsInTwoStages_AreInOneListEach()
    {
        string text = ModuleSource.Write(ModelCases.Find("loops in stages").Spec.Build(), analyzersRun: true)!.Text;

        // Parameters, layers of the description and of the model; the first repetition of a stage is described by itself, since it reads another layer.
        Assert.Equal(2, Regex.Count(text, @"Repetitions\.Of<global::Minigrad\.ParameterDescription>\(0, 8"));
        Assert.Equal(2, Regex.Count(text, @"Repetitions\.Of<global::Minigrad\.LayerDescription>\(1, 7"));
        Assert.Equal(2, Regex.Count(text, @"Repetitions\.Of<global::Minigrad\.Layer>\(0, 8"));
        Assert.Contains("<term>Tower.1.Rooms</term><description>Each {index} from 0 to 7:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loop", 6)]
    [InlineData("loop with statistics and masks", 6)]
    [InlineData("loop of convolutions", 6)]
    [InlineData("loop with one set of weights", 6)]
    [InlineData("loop beside a value that stays", 6)]
    [InlineData("loop of functions", 6)]
    [InlineData("loop of loops", 6)]
    [InlineData("loops in stages", 12)]
    [InlineData("loop that runs twice", 12)]
    [InlineData("loop over time", 6)]
    [InlineData("loop beside a value of a like name", 2)]
    public void Generate_RepeatedBlock_IsALoopInEachPass(string model, int loops)
    {
        string text = ModuleSource.Write(ModelCases.Find(model).Spec.Build(), analyzersRun: true)!.Text;

        Assert.Equal(loops, Regex.Count(text, @"for \(int index = "));
    }

    [Fact]
    public void Generate_ConvolutionalNet_KeepsMethodsSmallEnoughForTheJit()
    {
        using LoadedAssembly assembly = GeneratorHarness.Shipped.Run(Sources.Convolutional).Load();

        MethodInfo[] methods = assembly.Assembly.GetType("Sample.Cnn")!.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

        // The JIT stops optimising at 60,000 bytes of IL; a method of one layer stays far below.
        Assert.All(methods.Where(method => method.GetMethodBody() is not null), method => Assert.InRange(method.GetMethodBody()!.GetILAsByteArray()!.Length, 1, 4000));
    }

    private static string Tower(int height)
    {
        IEnumerable<string> uses = Enumerable.Range(0, height).Select(i => $"    [Use<Block>] public partial Block B{i} {{ get; }}");
        return $$"""
            using Minigrad;

            [Model("batch 8 -> batch 8"), MeanSquaredError]
            public sealed partial class Net
            {
            {{string.Join("\n", uses)}}
            }

            [Block("batch n -> batch n")]
            public sealed partial class Block
            {
                [Linear("n")] public partial Layer First { get; }
                [Relu] public partial Layer Active { get; }
                [Add(nameof(Active), nameof(Input))] public partial Layer Sum { get; }
            }
            """;
    }

    private static string DocumentedPerceptron() =>
        Sources.Perceptron.Replace("[Model", "/// <summary>A model.</summary>\n[Model", StringComparison.Ordinal)
            .Replace("[Relu]", "/// <summary>A gate.</summary>\n    [Relu]", StringComparison.Ordinal)
            .Replace("    [Linear(10)]", "    /// <summary>The end.</summary>\n    [Linear(10)]", StringComparison.Ordinal);

    [GeneratedRegex("private static void ")]
    private static partial Regex StepMethods();
}
