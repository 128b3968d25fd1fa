using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests;

public class ModelAnalyzerTests
{
    [Fact]
    public void Model_WithSeveralMistakes_ReportsEachOnce()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 4"), Size("dim", 8), Size("dim", 9)]
            public sealed partial class Net
            {
                [Linear("dim")] public partial Layer First { get; set; }
                [Linear("dm")] public partial int Second { get; }
                [Add("Second", nameof(Third))] public partial Layer Sum { get; }
                [Linear(4, nameof(Sum))] public partial Layer Third { get; }
            }
            """;
        Assert.Equal(
            ["MG0011 \"dim\"", "MG0004 { get; set; }", "MG2006 dm", "MG0005 int", "MG0007 \"Second\"", "MG0009 nameof(Third)"],
            Rules.Squiggles(Source));
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Parameters")]
    [InlineData("Predict")]
    public void Model_NamedAsAGeneratedMember_IsReportedAlone(string name)
    {
        HarnessResult result = GeneratorHarness.Shipped.Run($"using Minigrad;\n[Model(\"batch 4 -> batch 2\"), CrossEntropy]\npublic sealed partial class {name} {{ [Linear(2)] public partial Layer Head {{ get; }} }}\n");

        Diagnostic error = Assert.Single(result.AnalyzerDiagnostics);
        Assert.Equal(("MG0030", new FileLinePositionSpan("Source1.cs", new(2, 28), new(2, 28 + name.Length))), (error.Id, error.Location.GetLineSpan()));
        Assert.Empty(result.CompilerDiagnostics);
    }

    [Fact]
    public void Model_TwoLossesOfOneOutput_AreReportedAlone()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run("using Minigrad;\n[Model(\"batch 4 -> batch 2\"), MeanSquaredError, MeanSquaredError]\npublic sealed partial class Net { [Linear(2)] public partial Layer Head { get; } }\n");

        Assert.Equal("MG0022", Assert.Single(result.AnalyzerDiagnostics).Id);
        Assert.DoesNotContain(result.CompilerDiagnostics, error => error.Id == "CS0100");
    }

    [Fact]
    public void Model_WithMistakesBehindMistakes_ReportsEachOnceAndNothingThatFollowsFromThem()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 1 28 28 -> batch 10"), Size("width", 8)]
            public sealed partial class Net
            {
                [Conv2d("widht", Kernel = "width + depth")] public partial Layer First { get; }
                [Conv2d("width / 3", Kernel = 0)] public partial Layer Second { get; }
                [BatchNorm(Momentum = 2)] public partial Layer Norm { get; }
                [Einsum("b c h w, c o -> b o q")] public partial Layer Mix { get; }
                [Use<Dense>("outt=10, out=0")] public partial Dense Part { get; }
                [Add(nameof(Part), nameof(Input))] public partial Layer Sum { get; }
                [Linear("ten")] public partial Layer Head { get; }
            }

            [Block("batch in -> batch out"), Size("out")]
            public sealed partial class Dense { [Linear("out")] public partial Layer Product { get; } }
            """;
        Assert.Equal(
            ["MG2006 widht", "MG2006 depth", "MG2008 width / 3", "MG2007 0", "MG0021 2", "MG1003 q", "MG2011 outt", "MG2007 0", "MG2006 ten"],
            Rules.Squiggles(Source));
    }

    [Fact]
    public void Block_WithAMistakeOfItsOwn_IsReportedAtTheBlockOnceHoweverOftenItIsUsed()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 4")] public sealed partial class A { [Use<Part>] public partial Part One { get; } [Use<Part>] public partial Part Two { get; } }
            [Model("batch 4 -> batch 4")] public sealed partial class B { [Use<Part>] public partial Part One { get; } }
            [Block("batch dim -> batch dim")] public sealed partial class Part { [Linear("dimm")] public partial Layer Product { get; } }
            """;
        Assert.Equal(["MG2006 dimm"], Rules.Squiggles(Source));
    }

    [Fact]
    public void Use_ThatContradictsItsBlock_IsReportedAtTheUseWithTheBlockAsTheOtherPlace()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 8")]
            public sealed partial class Net
            {
                [Use<Residual>("out=8")] public partial Residual Part { get; }
            }

            [Block("batch in -> batch out"), Size("out")]
            public sealed partial class Residual
            {
                [Linear("out")] public partial Layer Product { get; }
                [Add(nameof(Product), nameof(Input))] public partial Layer Sum { get; }
            }
            """;
        Diagnostic error = Assert.Single(Rules.Report(Source), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("MG2001", error.Id);
        Assert.Equal("\"out=8\"", Rules.TextAt(error.Location));
        Assert.Equal("nameof(Input)", Rules.TextAt(error.AdditionalLocations[^1]));
    }

    [Fact]
    public void Conflict_WithAnEarlierPlace_HasItAsAdditionalLocationAndNamesItsFileAndLine()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 784 -> batch 10")]
            public sealed partial class Net
            {
                [Linear(64)] public partial Layer Hidden { get; }
                [Relu]       public partial Layer Active { get; }
                [Linear(12)] public partial Layer Head { get; }
            }
            """;
        Diagnostic error = Assert.Single(Rules.Report(Source));
        Location other = Assert.Single(error.AdditionalLocations);
        Assert.Equal(("10", "Linear", 8), (Rules.TextAt(error.Location), Rules.TextAt(other), other.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Contains("(layer Head, Net.cs:8)", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapped_Lines_AreTheOnesThatAMessageNames()
    {
        const string Source = """
            using Minigrad;
            [Model("batch 784 -> batch 10")]
            public sealed partial class Net
            {
            #line 100 "/home/user/Network.dsl"
                [Linear(12)] public partial Layer Head { get; }
            #line default
            }
            """;
        Assert.Contains("(layer Head, Network.dsl:100)", Assert.Single(Rules.Report(Source)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace A { public partial class Outer { §private sealed partial class Net { [Linear(3)] public partial Layer Head { get; } } } }")]
    [InlineData("namespace A.B; public partial struct Outer { public partial record Middle { §protected internal partial class Net { [Linear(3)] public partial Layer Head { get; } } } }")]
    [InlineData("partial interface IOuter { §public partial class Net { [Linear(3)] public partial Layer Head { get; } } }")]
    [InlineData("§internal partial class Net { [Linear(3)] internal partial Layer Head { get; } } partial class Net { public int Own => 1; }")]
    [InlineData("partial class Net { public int Own => 1; } §partial class Net { [Linear(3)] partial Layer Head { get; } }")]
    public void Nested_OrSplitClass_IsReportedInItsOwnText(string declaration)
    {
        string source = "using Minigrad;\n" + declaration.Replace("§", "[Model(\"batch 4 -> batch 2\")] ", StringComparison.Ordinal);
        if (declaration.StartsWith("namespace A.B;", StringComparison.Ordinal))
        {
            source = source.Replace("using Minigrad;\nnamespace A.B;", "namespace A.B; using Minigrad;", StringComparison.Ordinal);
        }

        HarnessResult result = GeneratorHarness.Shipped.Run(source);
        Diagnostic error = Assert.Single(result.AnalyzerDiagnostics);
        Assert.Equal(("MG2004", "2"), (error.Id, Rules.TextAt(error.Location)));
        Assert.Empty(result.CompilerDiagnostics);
        GeneratorHarness.Shipped.Run(source.Replace("Linear(3)", "Linear(2)", StringComparison.Ordinal)).AssertClean();
    }

    [Theory]
    [InlineData("[Linear(10)] public partial Layer? Head { get; }")]
    [InlineData("[Linear(10)] private protected partial Layer Head { get; }")]
    [InlineData("[Linear(10)] public virtual partial Layer Head { get; }")]
    [InlineData("[Linear(@out: 10, Bias = false)] public partial Layer Head { get; }")]
    [InlineData("[method: System.Obsolete] public void Own() { } [property: Linear(10)] public partial Layer Head { get; }")]
    [InlineData("[Minigrad.LinearAttribute(10)] public partial global::Minigrad.Layer Head { get; }")]
    [InlineData("public Layer Alias => Head; [Linear(10)] public partial Layer Head { get; }")]
    [InlineData("public Net(string name, int seed) : this(seed) => Title = name; public string Title { get; } = \"\"; [Linear(10)] public partial Layer Head { get; }")]
    [InlineData("[Einsum(\"batch in, in 1 -> batch 1\")] public partial Layer One { get; } [Linear(10)] public partial Layer Head { get; }")]
    [InlineData("[Einsum(\"bi,ik->bk\")] public partial Layer Mix { get; } [Linear(10)] public partial Layer Head { get; }")]
    [InlineData("[Linear(\"k\")] public partial Layer Hidden { get; } [Relu] public partial Layer Active { get; } [Linear(\"(k - 1) // 2 * 2 + 2\")] public partial Layer Head { get; }")]
    public void NearMiss_OfARule_IsSilent(string members)
    {
        HarnessResult result = GeneratorHarness.Shipped.Run($$"""
            using Minigrad;

            [Model("batch 784 -> batch 10"), Size("k", 10)]
            public partial class Net
            {
                {{members}}
            }
            """).AssertClean();
        Assert.Empty(result.AnalyzerDiagnostics);
    }

    [Fact]
    public void Errors_CannotBeSuppressed_ButAdviceCan()
    {
        const string Source = """
            #pragma warning disable MG2004, MG3001
            using Minigrad;

            [Model("batch 784 -> batch 10")]
            public sealed partial class Net
            {
                [Linear(64)] public partial Layer Hidden { get; }
                [Linear(12, nameof(Input))] public partial Layer Head { get; }
            }
            """;
        Assert.Equal(["MG2004 10"], Rules.Squiggles(Source));
    }

    [Fact]
    public void Compilation_WithoutTheAttributes_IsNotLookedAt()
    {
        HarnessResult result = Rules.Harness.Run("namespace Other; public class ModelAttribute(string text) : System.Attribute { public string Text => text; } [Model(\"x\")] public class Net;");
        Assert.Empty(result.AnalyzerDiagnostics);
    }
}
