using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>Fixes inside einsum and size texts, in each kind of literal.</summary>
public class TextRemedyTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("\"ij, jk -> ik\"", "Write \"ij,jk->ik\"", "\"ij,jk->ik\"")]
    [InlineData("\"ij, jk -> ik\"", "Write \"i j, j k -> i k\"", "\"i j, j k -> i k\"")]
    [InlineData("@\"ij , jk->ik\"", "Write \"ij,jk->ik\"", "@\"ij,jk->ik\"")]
    [InlineData(Quotes + "ij, jk -> ik" + Quotes, "Write \"i j, j k -> i k\"", Quotes + "i j, j k -> i k" + Quotes)]
    public Task WriteCompactText_InALiteral_WritesEitherForm(string written, string title, string expected) =>
        CheckMethod(new WriteCompactTextCodeFix(), "MG1010", $"[Einsum({written})]", title, $"[Einsum({expected})]");

    [Theory]
    [InlineData("\"ij,jk\"", "\"ij,jk->ik\"")]
    [InlineData("\"i j, j k\"", "\"i j, j k -> i k\"")]
    [InlineData(Quotes + "kj,ji" + Quotes, Quotes + "kj,ji->ik" + Quotes)]
    public Task AddResult_ToATextWithoutAnArrow_KeepsTheAxesThatStandOnce(string written, string expected) =>
        CheckMethod(new AddResultCodeFix(), "MG1001", $"[Einsum({written})]", null, $"[Einsum({expected})]");

    [Fact]
    public Task RemoveRepeatedAxis_OfAResult_RemovesTheSecond() =>
        CheckMethod(new RemoveRepeatedAxisCodeFix(), "MG1004", "[Einsum(\"i j, j k -> i k i\")]", null, "[Einsum(\"i j, j k -> i k\")]");

    [Fact]
    public async Task AddParameter_ForAnAxisOfAMethod_EscapesKeywords()
    {
        const string Source = """
            using System;
            using Minigrad;

            public static partial class Ops
            {
                [Einsum("batch in, in out -> batch out")]
                public static partial void Dense(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int batch, int @in§);
            }
            """;
        Assert.Equal(With(Source, ", int @out"), await FixHarness.FixAsync(new AddParameterCodeFix(), "MG1012", With(Source, "")));
    }

    [Fact]
    public async Task UseNearestName_ForAnAxisOfTheResult_TakesTheOneOfTheOperands()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch result"), Size("hidden", 3)]
            public sealed partial class Net
            {
                [Einsum("batch in, in hidden -> batch §")] public partial Layer Mix { get; }
            }
            """;
        Assert.Equal(With(Source, "hidden"), await FixHarness.FixAsync(new UseNearestNameCodeFix(), "MG1003", With(Source, "hiden")));
    }

    [Theory]
    [InlineData("\"hiden\"", "\"hidden\"")]
    [InlineData("\"2*hidne\"", "\"2*hidden\"")]
    [InlineData("@\"(Hidden + 1) // 2\"", "@\"(hidden + 1) // 2\"")]
    [InlineData("$\"{Two}*hiden\"", "$\"{Two}*hidden\"")]
    [InlineData(Quotes + "\n        hiden\n        " + Quotes, Quotes + "\n        hidden\n        " + Quotes)]
    public Task UseNearestName_ForASize_TakesTheKnownOne(string written, string expected) =>
        CheckModel(new UseNearestNameCodeFix(), "MG2006", $"[Linear({written})]", null, $"[Linear({expected})]");

    [Fact]
    public async Task UseNearestName_ForANameThatResemblesNone_IsNotOffered() =>
        Assert.Empty(await FixHarness.TitlesAsync(new UseNearestNameCodeFix(), "MG2006", Model("[Linear(\"depth\")]")));

    [Fact]
    public async Task UseNearestName_UnderTheNameOfAConstant_IsNotOffered() =>
        Assert.Empty(await FixHarness.TitlesAsync(new UseNearestNameCodeFix(), "MG2006", Model("[Linear(hiden)]")));

    [Theory]
    [InlineData("\"hidden/7\"", "\"hidden//7\"")]
    [InlineData("\"hidden//3 + hidden / 7\"", "\"hidden//3 + hidden // 7\"")]
    public Task RoundDown_ForAnExactDivision_WritesTwoSlashes(string written, string expected) =>
        CheckModel(new RoundDownCodeFix(), "MG2008", $"[Linear({written})]", null, $"[Linear({expected})]");

    private static async Task CheckModel(CodeFixProvider fix, string id, string written, string? title, string expected) =>
        Assert.Equal(Model(expected), await FixHarness.FixAsync(fix, id, Model(written), title));

    private static async Task CheckMethod(CodeFixProvider fix, string id, string written, string? title, string expected)
    {
        static string Source(string attribute) => $$"""
            using System;
            using Minigrad;

            public static partial class Ops
            {
                {{attribute}}
                public static partial void Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int i, int j, int k);
            }
            """;
        Assert.Equal(Source(expected), await FixHarness.FixAsync(fix, id, Source(written), title));
    }

    private static string Model(string attribute) => $$"""
        using Minigrad;

        [Model("batch 4 -> batch 2"), Size("hidden", 8)]
        public sealed partial class Net
        {
            private const string Two = "2";
            private const string hiden = nameof(hiden);

            public static string Texts => Two + hiden;

            {{attribute}} public partial Layer Hidden { get; }
            [Linear(2)] public partial Layer Head { get; }
        }
        """;

    private static string With(string source, string text) => source.Replace("§", text, StringComparison.Ordinal);
}
