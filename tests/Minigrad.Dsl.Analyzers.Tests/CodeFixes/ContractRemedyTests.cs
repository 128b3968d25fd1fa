using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of the contracts of ordinary methods.</summary>
public class ContractRemedyTests
{
    private const string Quotes = "\"\"\"";

    private const string Call = """
        using System;
        using Minigrad;

        public static class Net
        {
            [return: Shape("batch 10")]
            public static float[] Head([Shape("batch 64")] float[] x) => new float[x.Length / 64 * 10];

            [return: Shape("batch 10")]
            public static float[] Run([Shape("batch 128")] float[] x) => Head(x);
        }
        """;

    private const string Result = """
        using System;
        using Minigrad;

        public static class Net
        {
            [return: Shape("batch width")]
            public static float[] Run([Shape("batch in")] float[] x, [Shape("in _ inner")] float[] w) => w.Length > 0 ? x : x;
        }
        """;

    private const string Number = """
        using System;
        using Minigrad;

        public static class Net
        {
            public static float Head([Shape("batch 64")] float[] x) => x[0];

            public static float Run([Shape("n m")] float[] x, [Shape("m")] float[] bias) => Head(x) + bias[0];
        }
        """;

    [Theory]
    [InlineData("batch, in", "batch in")]
    [InlineData("batch,in ,5,", "batch in 5")]
    [InlineData(" batch , in", "batch in")]
    public Task SeparateAxes_WrittenWithCommas_WritesSpaces(string written, string expected)
    {
        const string Source = "using Minigrad;\npublic static class Ops { public static float First([Shape(\"§\")] float[] x) => x[0]; }";
        return Check(new SeparateAxesCodeFix(), "MG2080", Source.Replace("§", written, StringComparison.Ordinal), $"\"{written}\"", $"\"{expected}\"");
    }

    [Fact]
    public async Task SeparateAxes_OfAnotherCharacter_IsNotOffered() => Assert.Empty(await FixHarness.TitlesAsync(
        new SeparateAxesCodeFix(), "MG2080", "using Minigrad;\npublic static class Ops { public static float First([Shape(\"batch*in\")] float[] x) => x[0]; }"));

    [Theory]
    [InlineData("Change 64 to 128 (line 7)", "[Shape(\"batch 64\")]", "[Shape(\"batch 128\")]")]
    [InlineData("Change 128 to 64 (line 10)", "[Shape(\"batch 128\")]", "[Shape(\"batch 64\")]")]
    public Task MatchContract_OfTwoNumbers_ChangesEither(string title, string written, string expected) =>
        Check(new MatchContractCodeFix(), "MG2081", Call, written, expected, title);

    [Fact]
    public Task MatchContract_InARawText_ChangesTheNumber() => Check(
        new MatchContractCodeFix(),
        "MG2081",
        Call.Replace("\"batch 128\"", Quotes + "batch 128" + Quotes, StringComparison.Ordinal),
        Quotes + "batch 128" + Quotes,
        Quotes + "batch 64" + Quotes,
        "Change 128 to 64 (line 10)");

    [Fact]
    public Task MatchContract_OfTwoNamesOfAMethod_RenamesOneInAllItsContracts() => Check(
        new MatchContractCodeFix(),
        "MG2084",
        Result,
        "[Shape(\"batch in\")] float[] x, [Shape(\"in _ inner\")]",
        "[Shape(\"batch width\")] float[] x, [Shape(\"width _ inner\")]",
        "Change in to width (line 7)");

    [Fact]
    public Task MatchContract_OfTheResult_RenamesItsName() =>
        Check(new MatchContractCodeFix(), "MG2084", Result, "\"batch width\"", "\"batch in\"", "Change width to in (line 6)");

    [Fact]
    public async Task MatchContract_OfANameAndACalleesNumber_OffersTheNumberInAllContractsOfTheCaller()
    {
        Assert.Equal(["Change m to 64 (line 8)"], await FixHarness.TitlesAsync(new MatchContractCodeFix(), "MG2084", Number));
        await Check(new MatchContractCodeFix(), "MG2084", Number, "[Shape(\"n m\")] float[] x, [Shape(\"m\")]", "[Shape(\"n 64\")] float[] x, [Shape(\"64\")]");
    }

    [Fact]
    public async Task MatchContract_WithAnEinsumText_OffersTheShapeAlone()
    {
        const string Source = """
            using System;
            using Minigrad;

            public static partial class Net
            {
                [Einsum("b 1, i -> b i")]
                public static partial void Spread(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int b, int i);

                public static void Run([Shape("batch 2")] float[] x, Span<float> y, int batch) => Spread(x, x, y, batch, 3);
            }
            """;
        Assert.Equal(["Change 2 to 1 (line 9)"], await FixHarness.TitlesAsync(new MatchContractCodeFix(), "MG2081", Source));
    }

    private static async Task Check(CodeFixProvider fix, string id, string source, string written, string expected, string? title = null)
    {
        Assert.Contains(written, source, StringComparison.Ordinal);
        Assert.Equal(source.Replace(written, expected, StringComparison.Ordinal), await FixHarness.FixAsync(fix, id, source, title));
    }
}
