using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of sizes and shapes.</summary>
public class SizeRemedyTests
{
    private const string Quotes = "\"\"\"";

    private const string Use = """
        using Minigrad;

        [Model("batch 4 -> batch 4"), Size("out", 4)]
        public sealed partial class Net
        {
            § public partial Dense Head { get; }
            [Linear(4)] public partial Layer Last { get; }
        }

        [Block("batch in -> batch out"), Size("out"), Size("depth", 3)]
        public sealed partial class Dense
        {
            [Linear("depth")] public partial Layer First { get; }
            [Linear("out")] public partial Layer Product { get; }
        }
        """;

    [Theory]
    [InlineData("[Use<Dense>(\"out=2, deph=3\")]", "[Use<Dense>(\"out=2, depth=3\")]")]
    [InlineData("[Use<Dense>(\"out=2, Depth=3\")]", "[Use<Dense>(\"out=2, depth=3\")]")]
    public Task UseNearestName_ForASizeOfAUse_TakesTheOneOfTheBlock(string written, string expected) =>
        Check(new UseNearestNameCodeFix(), "MG2011", Use, written, expected);

    [Theory]
    [InlineData("[Use<Dense>(\"out=2, kernel=3\")]", "[Use<Dense>(\"out=2\")]")]
    [InlineData("[Use<Dense>(@\"kernel = 3, out=2\")]", "[Use<Dense>(@\"out=2\")]")]
    [InlineData("[Use<Dense>(" + Quotes + "out=2, kernel=3, depth=4" + Quotes + ")]", "[Use<Dense>(" + Quotes + "out=2, depth=4" + Quotes + ")]")]
    public Task RemoveUseSize_ThatTheBlockLacks_RemovesItWithItsComma(string written, string expected) =>
        Check(new RemoveUseSizeCodeFix(), "MG2011", Use, written, expected);

    [Theory]
    [InlineData("[Use<Dense>]", "[Use<Dense>(\"out=out\")]")]
    [InlineData("[Use<Dense>(nameof(Input))]", "[Use<Dense>(\"out=out\", nameof(Input))]")]
    [InlineData("[Use<Dense>(\"depth=2\")]", "[Use<Dense>(\"depth=2, out=out\")]")]
    [InlineData("[Use<Dense>(" + Quotes + "depth=2" + Quotes + ")]", "[Use<Dense>(" + Quotes + "depth=2, out=out" + Quotes + ")]")]
    public Task AddUseSize_ThatTheBlockNeeds_TakesTheClassesOwn(string written, string expected) =>
        Check(new AddUseSizeCodeFix(), "MG2010", Use, written, expected);

    [Fact]
    public Task AddUseSize_WithoutASizeOfThisName_IsOne() =>
        Check(new AddUseSizeCodeFix(), "MG2010", Use.Replace("Size(\"out\", 4)", "Size(\"width\", 4)", StringComparison.Ordinal), "[Use<Dense>]", "[Use<Dense>(\"out=1\")]");

    [Theory]
    [InlineData("MG2006", "[Linear(\"dim\")]", "")]
    [InlineData("MG2014", "[Einsum(\"batch in, in dim -> batch dim\")]", "")]
    [InlineData("MG2006", "[Linear(\"dim\")]", ", Size(\"hidden\", 8)")]
    public Task DeclareSize_ForANameWithoutOne_AddsItToTheClass(string id, string layer, string sizes)
    {
        string source = $$"""
            using Minigrad;

            [Model("batch 4 -> batch 2"){{sizes}}§]
            public sealed partial class Net
            {
                {{layer}} public partial Layer Hidden { get; }
                [Linear(2)] public partial Layer Head { get; }
            }
            """;
        return Check(new DeclareSizeCodeFix(), id, source, "", ", Size(\"dim\", 1)");
    }

    [Fact]
    public Task DeclareSize_OfAModelWithoutAValue_AddsTheValue()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 2"), §]
            public sealed partial class Net
            {
                [Linear("dim")] public partial Layer Hidden { get; }
                [Linear(2)] public partial Layer Head { get; }
            }
            """;
        return Check(new DeclareSizeCodeFix(), "MG2016", Source, "Size(\"dim\")", "Size(\"dim\", 1)");
    }

    [Theory]
    [InlineData("\"batch 1 28 28 -> batch 10\"", "\"batch 1 28 28 -> batch 10 1 1\"")]
    [InlineData("\"batch 1 28 28 ->\"", "\"batch 1 28 28 -> batch 10 1 1\"")]
    [InlineData("$\"batch {One} 28 28 -> batch 10\"", "$\"batch {One} 28 28 -> batch 10 1 1\"")]
    [InlineData(Quotes + "\n    batch 1 28 28\n    -> batch 10\n    " + Quotes, Quotes + "\n    batch 1 28 28\n    -> batch 10 1 1\n    " + Quotes)]
    public Task WriteResultShape_OfAnotherRank_WritesWhatTheLastLayerGives(string written, string expected)
    {
        const string Source = """
            using Minigrad;

            [Model(§)]
            public sealed partial class Net
            {
                public const string One = "1";

                [Conv2d(10, Kernel = 28)] public partial Layer Head { get; }
            }
            """;
        return Check(new WriteResultShapeCodeFix(), "MG2015", Source, written, expected);
    }

    [Theory]
    [InlineData("Change the kernel to 4", "Kernel = 5", "Kernel = 4")]
    [InlineData("Set Padding = 1", "Kernel = 5", "Kernel = 5, Padding = 1")]
    [InlineData("Set Padding = 2", "Padding = 1, Kernel = 8", "Padding = 2, Kernel = 8")]
    public Task FitWindow_LargerThanItsInput_ChangesKernelOrPadding(string title, string written, string expected)
    {
        const string Source = """
            using Minigrad;

            [Model("batch 1 4 4 -> batch 8 h w")]
            public sealed partial class Net
            {
                [Conv2d(8, §)] public partial Layer Stem { get; }
            }
            """;
        return Check(new FitWindowCodeFix(), "MG2005", Source, written, expected, title);
    }

    [Fact]
    public Task UseNearestName_ForAnAxisArgument_TakesTheOneOfTheInput()
    {
        const string Source = """
            using Minigrad;

            [Model("batch time dim -> batch time dim"), Size("dim", 64)]
            public sealed partial class Net
            {
                [LayerNorm(Axis = "§")] public partial Layer Norm { get; }
            }
            """;
        return Check(new UseNearestNameCodeFix(), "MG2019", Source, "dimm", "dim");
    }

    private static async Task Check(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider fix, string id, string source, string written, string expected, string? title = null) =>
        Assert.Equal(
            source.Replace("§", expected, StringComparison.Ordinal),
            await FixHarness.FixAsync(fix, id, source.Replace("§", written, StringComparison.Ordinal), title));
}
