using Microsoft.CodeAnalysis;
using Minigrad.Binding;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests.Binding;

public class ModelBinderTests
{
    [Fact]
    public void Bind_Arguments_AreNamedAfterTheirPropertiesInSourceOrder()
    {
        LayerSpec layer = OnlyLayer("""[Conv2d("out", Kernel = 3, Bias = false, Padding = "1, 2", Stride = null)] public partial Layer Head { get; }""");
        Assert.Equal("Conv2d", layer.Kind);
        Assert.Equal([new("Out", "out"), new("Kernel", 3L), new("Bias", false), new("Padding", "1, 2")], layer.Arguments);
        Assert.Empty(layer.Inputs);
    }

    [Theory]
    [InlineData("Linear(3)", 3L)]
    [InlineData("Linear(@out: 3)", 3L)]
    [InlineData("Linear(2 + 1)", 3L)]
    [InlineData("Linear(out: \"a\" + \"b\")", "ab")]
    [InlineData("Linear(Three)", 3L)]
    public void Bind_PositionalArgument_HasTheValueOfTheConstant(string attribute, object expected) =>
        Assert.Equal([new ArgumentSpec("Out", expected)], OnlyLayer($"private const int Three = 3; [{attribute}] public partial Layer Head {{ get; }}").Arguments);

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData("2.5f", 2.5)]
    [InlineData("true", true)]
    [InlineData("(byte)7", 7L)]
    [InlineData("(short)-7", -7L)]
    [InlineData("7L", 7L)]
    public void Bind_ArgumentOfTypeObject_KeepsIntegersRealsAndTexts(string written, object expected) =>
        Assert.Equal(expected, OnlyLayer($"[Conv2d(1, Kernel = {written})] public partial Layer Head {{ get; }}").Argument("Kernel"));

    [Theory]
    [InlineData("'c'", "char")]
    [InlineData("new[] { 3, 3 }", "int[]")]
    [InlineData("System.DayOfWeek.Monday", "DayOfWeek")]
    [InlineData("typeof(int)", "Type")]
    [InlineData("7UL", "ulong")]
    public void Bind_ArgumentOfAnotherType_IsUnsupported(string written, string type) =>
        Assert.Equal(new UnsupportedValue(type), OnlyLayer($"[Conv2d(1, Kernel = {written})] public partial Layer Head {{ get; }}").Argument("Kernel"));

    [Theory]
    [InlineData("[1, 2.5]")]
    [InlineData("new double[] { 1, 2.5f }")]
    [InlineData("new[] { 1, 2.5 }")]
    public void Bind_ArrayOfNumbers_HasTheNumbers(string written)
    {
        LossSpec loss = Bound.Module($$"""
            using Minigrad;
            [Model("batch 4 -> batch 2"), CrossEntropy(ClassWeights = {{written}})]
            public sealed partial class Net
            {
                [Linear(2)] public partial Layer Head { get; }
            }
            """).Losses[0];
        Assert.Equal(new ArgumentSpec("ClassWeights", EquatableArray.Of(1, 2.5)), loss.Arguments[0]);
    }

    [Theory]
    [InlineData("nameof(First)", "First", true)]
    [InlineData("nameof(Net.First)", "First", true)]
    [InlineData("nameof(@First)", "First", true)]
    [InlineData("(nameof(First))", "First", true)]
    [InlineData("nameof(Other.First)", "First", false)]
    [InlineData("\"First\"", "First", false)]
    [InlineData("FirstName", "First", false)]
    [InlineData("inputs: new[] { nameof(First) }", "First", true)]
    [InlineData("inputs: [nameof(First)]", "First", true)]
    public void Bind_Input_KnowsWhetherItIsTheNameofAMember(string written, string name, bool isNameof)
    {
        LayerSpec layer = Bound.Module($$"""
            using Minigrad;
            [Model("batch 4 -> batch 4")]
            public sealed partial class Net
            {
                private const string FirstName = "First";
                [Relu] public partial Layer First { get; }
                [Relu({{written}})] public partial Layer Head { get; }
            }
            public sealed class Other { public int First; }
            """).Layers[1];
        Assert.Equal([new InputSpec(name, isNameof)], layer.Inputs);
    }

    [Fact]
    public void Bind_InputThatOnlyTheGeneratorDeclares_IsReadFromSyntax()
    {
        LayerSpec layer = OnlyLayer("[Add(nameof(Input), nameof(Head))] public partial Layer Head { get; }");
        Assert.Equal([new("Input", true), new("Head", true)], layer.Inputs);
    }

    [Theory]
    [InlineData("Use<Part>", null, 0)]
    [InlineData("Use<Part>(\"out=3\")", "out=3", 0)]
    [InlineData("Use<Part>(\"out=3\", nameof(Input))", "out=3", 1)]
    [InlineData("Use<Part>(nameof(Input))", null, 1)]
    [InlineData("Use<Part>(Sizes, nameof(Input))", "out=4", 1)]
    [InlineData("Minigrad.Use<Part>(\"out=3\")", "out=3", 0)]
    public void Bind_Use_TakesTheFirstTextAsSizesUnlessItIsANameof(string attribute, string? sizes, int inputs)
    {
        ModelSpec spec = Bound.Model($$"""
            using Minigrad;
            [Model("batch 4 -> batch 4")]
            public sealed partial class Net
            {
                private const string Sizes = "out=4";
                [{{attribute}}] public partial Part Head { get; }
            }
            [Block("batch in -> batch out"), Size("out", 4)]
            public sealed partial class Part
            {
                [Linear("out")] public partial Layer Product { get; }
            }
            """).Spec;
        LayerSpec use = spec.Root.Layers[0];
        Assert.Equal(("Use", "Part", sizes, inputs), (use.Kind, use.Block, use.Argument(Place.Sizes), use.Inputs.Count));
        Assert.Equal(["Part"], spec.Blocks.Select(block => block.Type.FullName));
    }

    [Fact]
    public void Bind_BlocksOfBlocks_AreCollectedOnceInOrderOfTheirNames()
    {
        ModelSpec spec = Bound.Model("""
            using Minigrad;
            namespace Nets
            {
                [Model("b 4 -> b 4")] public sealed partial class Net
                {
                    [Use<Outer.Z>] public partial Outer.Z First { get; }
                    [Use<A>] public partial A Second { get; }
                }
                public static partial class Outer { [Block("b d -> b d")] public sealed partial class Z { [Use<A>] public partial A Part { get; } } }
                [Block("b d -> b d")] public sealed partial class A { [Use<Outer.Z>] public partial Outer.Z Back { get; } [Relu] public partial Layer Active { get; } }
            }
            """, "Nets.Net").Spec;
        Assert.Equal(["Nets.A", "Nets.Outer.Z"], spec.Blocks.Select(block => block.Type.FullName));
    }

    [Fact]
    public void Bind_SizesAndLosses_AreInSourceOrder()
    {
        ModuleSpec module = Bound.Module("""
            using Minigrad;
            [Model("batch 4 -> batch 4"), Size("b", Wide * 2), MeanSquaredError(nameof(Head)), Size("a")]
            [Size("c", 1)]
            public sealed partial class Net
            {
                public const int Wide = 8;
                [Relu] public partial Layer Head { get; }
            }
            """);
        Assert.Equal([new("b", 16), new("a", null), new("c", 1)], module.Sizes);
        LossSpec loss = Assert.Single(module.Losses);
        Assert.Equal(("MeanSquaredError", new InputSpec("Head", true)), (loss.Kind, Assert.Single(loss.Outputs)));
    }

    [Fact]
    public void Bind_SameSourceTwice_GivesEqualSpecsWithoutCompilerObjects()
    {
        string source = RuleSources.DigitNet;
        ModelSpec first = Bound.Model(source, "DigitNet").Spec;
        ModelSpec second = Bound.Model(source, "DigitNet").Spec;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, Bound.Model(source.Replace("Linear(10)", "Linear(11)", StringComparison.Ordinal), "DigitNet").Spec);
        Assert.Null(new ObjectGraph(ObjectGraph.CompilerObjects).Find(first, "spec"));
    }

    [Fact]
    public void Bind_ClassWithoutModelOrBlock_Throws()
    {
        Compilation compilation = Rules.Harness.Run("public class Plain;").Output;
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => ModelBinder.BindSpec(compilation.GetTypeByMetadataName("Plain")!, CancellationToken.None));
        Assert.StartsWith("'Plain' has neither [Model] nor [Block].", exception.Message, StringComparison.Ordinal);
    }

    private static LayerSpec OnlyLayer(string member) => Assert.Single(Bound.Module($$"""
        using Minigrad;
        [Model("batch 4 -> batch 4")]
        public sealed partial class Net
        {
            {{member}}
        }
        """).Layers);
}
