using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

public class CodeFixTests
{
    [Theory]
    [InlineData("MG0001")]
    [InlineData("CS0260")]
    public async Task AddPartial_ToAClassAndThoseAroundIt_CompletesEachOfThem(string id)
    {
        const string Source = """
            using Minigrad;

            // The networks.
            class Outer
            {
                internal static class Middle
                {
                    [Model("batch 4 -> batch 2")]
                    public sealed class Net
                    {
                        [Linear(2)] public partial Layer Head { get; }
                    }
                }
            }
            """;
        string expected = Source
            .Replace("class Outer", "partial class Outer", StringComparison.Ordinal)
            .Replace("static class", "static partial class", StringComparison.Ordinal)
            .Replace("sealed class", "sealed partial class", StringComparison.Ordinal);

        // C# reports each type by itself, the outermost first; our rule is on the innermost one, and its fix completes all.
        string actual = Source;
        for (int applied = 0; actual != expected && applied < (id == "MG0001" ? 1 : 3); applied++)
        {
            actual = await FixHarness.ApplyAsync(new AddPartialCodeFix(), id, actual);
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task AddPartial_OnAPartialPropertyInAnOrdinaryClass_CompletesTheClass() =>
        Assert.Contains(
            "public sealed partial class Net",
            await FixHarness.FixAsync(new AddPartialCodeFix(), "CS0751", generates: false, source: """
                using Minigrad;

                [Model("batch 4 -> batch 2")]
                public sealed class Net
                {
                    [Linear(2)] public partial Layer Head { get; }
                }
                """),
            StringComparison.Ordinal);

    [Fact]
    public async Task AddPartial_OnAClassThatIsNoNetwork_IsNotOffered() =>
        Assert.Empty(await FixHarness.TitlesAsync(new AddPartialCodeFix(), "CS0751", "public class Plain { public partial int Number { get; } }"));

    [Theory]
    [InlineData("\"Hidden\"", "nameof(Hidden)")]
    [InlineData("/* first */ \"Hidden\"", "/* first */ nameof(Hidden)")]
    [InlineData("inputs: new[] { \"Hidden\", nameof(Input) }", "inputs: new[] { nameof(Hidden), nameof(Input) }")]
    public async Task UseNameof_OnAText_WritesTheName(string written, string expected)
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 4")]
            public sealed partial class Net
            {
                [Linear(4)] public partial Layer Hidden { get; }
                [Add(§)] public partial Layer Sum { get; }
            }
            """;
        string Full(string argument) =>
            Source.Replace("§", argument.Contains("Input", StringComparison.Ordinal) ? argument : $"{argument}, nameof(Input)", StringComparison.Ordinal);
        Assert.Equal(Full(expected), await FixHarness.FixAsync(new UseNameofCodeFix(), "MG0007", Full(written)));
    }

    [Theory]
    [InlineData("MG0003", "public Layer Head { get; } = null!;", "public partial Layer Head { get; }")]
    [InlineData("MG0003", "public Layer Head => null!;", "public partial Layer Head { get; }")]
    [InlineData("MG0003", "Layer Head { get; } = null!;", "partial Layer Head { get; }")]
    [InlineData("MG0003", "public Layer Head { get; set; } = null!; // the head", "public partial Layer Head { get; } // the head")]
    [InlineData("MG0004", "public partial Layer Head { get; private set; }", "public partial Layer Head { get; }")]
    [InlineData("MG0004", "public partial Layer Head\n    {\n        get;\n        init;\n    }", "public partial Layer Head { get; }")]
    public async Task DeclareGetterOnly_OnAnyProperty_LeavesAPartialGetter(string id, string written, string expected)
    {
        static string Source(string property) => $$"""
            using Minigrad;

            [Model("batch 4 -> batch 2")]
            public sealed partial class Net
            {
                [Linear(2)] {{property}}
            }
            """;
        Assert.Equal(Normal(Source(expected)), Normal(await FixHarness.FixAsync(new DeclareGetterOnlyCodeFix(), id, Source(written))));

        static string Normal(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("[Linear(2)] public partial float[] Head { get; }", "partial Layer Head")]
    [InlineData("[Use<Dense>] public partial Layer Head { get; }", "partial Dense Head")]
    [InlineData("[Minigrad.Use<Minigrad.Use.Dense>] public partial int Head { get; }", "partial Minigrad.Use.Dense Head")]
    [InlineData("[Use<Dense>(Times = 2)] public partial Dense Head { get; }", "public partial Repeated<Dense> Head")]
    [InlineData("[Use<Dense>] public partial Repeated<Dense> Head { get; }", "public partial Dense Head")]
    [InlineData("[Use<Dense>(Times = 2)] public partial Repeated<Dense> Head { get; } [Reuse(nameof(Head))] public partial Layer Again { get; }", "public partial Repeated<Dense> Again")]
    [InlineData("[Linear(2)] public partial Layer Head { get; } [Reuse(nameof(Head))] public partial float Again { get; }", "public partial Layer Again")]
    public async Task ChangePropertyType_OnAWrongType_WritesWhatTheAttributeMakes(string written, string expected)
    {
        string source = $$"""
            using Minigrad;

            [Model("batch 2 -> batch 2")]
            public sealed partial class Net
            {
                {{written}}
            }

            [Block("batch in -> batch 2")]
            public sealed partial class Dense { [Linear(2)] public partial Layer Product { get; } }

            namespace Minigrad.Use
            {
                [Block("batch in -> batch 2")]
                public sealed partial class Dense { [Linear(2)] public partial Layer Product { get; } }
            }
            """;
        Assert.Contains(expected, await FixHarness.FixAsync(new ChangePropertyTypeCodeFix(), "MG0005", source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Change 10 to 12 (line 3)", "-> batch 12\")]", "[Linear(12)]")]
    [InlineData("Change 12 to 10 (line 7)", "-> batch 10\")]", "[Linear(10)]")]
    public async Task MatchSize_OfAWrongOutput_ChangesTheSignatureOrTheLayer(string title, string signature, string layer)
    {
        const string Source = """
            using Minigrad;

            [Model("batch 784 -> batch 10")]
            public sealed partial class Net
            {
                [Linear(64)] public partial Layer Hidden { get; }
                [Linear(12)] public partial Layer Head { get; }
            }
            """;
        string actual = await FixHarness.FixAsync(new MatchSizeCodeFix(), "MG2004", Source, title);
        Assert.Contains(signature, actual, StringComparison.Ordinal);
        Assert.Contains(layer, actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MatchSize_OfASizeThatAnInputContradicts_ChangesTheSize()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 28 4 -> batch 4 8"), Size("dim", 8), Size("h", 32)]
            public sealed partial class Net
            {
                [Einsum("batch h w, dim h -> batch w dim")] public partial Layer Mix { get; }
            }
            """;
        Assert.Contains("Size(\"h\", 28)", await FixHarness.FixAsync(new MatchSizeCodeFix(), "MG2001", Source), StringComparison.Ordinal);
    }
}
