using Xunit;

namespace Minigrad.Analyzers.Tests.Binding;

/// <summary>The squiggle of one mistake, an axis 'dim' without a size, in every way to write the text that it stands in.</summary>
public class LiteralSpanTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("\"batch in, §dim§ out -> batch out\"")]
    [InlineData("\"batch in,\\t\\u0020§dim§ out -> batch out\"")]
    [InlineData("\"batch in, §\\u0064im§ out -> batch out\"")]
    [InlineData("\"batch in, §\\x64im§ out -> batch out\"")]
    [InlineData("\"batch in, §d\\U00000069m§ out -> batch out\"")]
    [InlineData("@\"batch in, §dim§ out -> batch out\"")]
    [InlineData("@\"batch in,\n§dim§ out\n-> batch out\"")]
    [InlineData(Quotes + "batch in, §dim§ out -> batch out" + Quotes)]
    [InlineData(Quotes + "\n        batch in,\n          §dim§ out\n\n        -> batch out\n        " + Quotes)]
    [InlineData(Quotes + "\r\n\t\tbatch in,\r\n\t\t§dim§ out\r\n\t\t-> batch out\r\n\t\t" + Quotes)]
    [InlineData("$\"batch {In}, §dim§ out -> batch out\"")]
    [InlineData("$\"batch in, {§Dim§} out -> batch out\"")]
    [InlineData("$\"{Batch}\\u0020{In}, §dim§ out -> batch out\"")]
    [InlineData("$@\"batch {In},\n§dim§ out -> batch out\"")]
    [InlineData("@$\"batch in, §dim§ {Out} -> batch out\"")]
    [InlineData("$" + Quotes + "batch {In}, §dim§ out -> batch out" + Quotes)]
    [InlineData("$$" + Quotes + "batch {{In}}, {{§Dim§}} out -> batch out" + Quotes)]
    [InlineData("$" + Quotes + "\n      batch {In},\n        §dim§ out\n      -> {Batch} out\n      " + Quotes)]
    [InlineData("$" + Quotes + "\n      {Batch} {In}, {§Dim§} out\n\n      -> batch out\n      " + Quotes)]
    [InlineData("\"batch in, \" + \"§dim§ out\" + \" -> batch out\"")]
    [InlineData("\"batch in, \" + (\"§dim§\") + @\" out -> batch out\"")]
    [InlineData("\"batch in, §di\" + \"m§ out -> batch out\"")]
    [InlineData("\"batch in, \" + §Dim§ + \" out -> batch out\"")]
    [InlineData("\"batch in, \" + §nameof(Ops.dim)§ + \" out -> batch out\"")]
    [InlineData("(string)\"batch in, §dim§ out -> batch out\"")]
    [InlineData("\"batch in, §dim§ out -> batch out\"!")]
    [InlineData("§Whole§")]
    [InlineData("§true ? \"batch in, dim out -> batch out\" : \"\"§")]
    [InlineData("text: \"batch in, §dim§ out -> batch out\"")]
    public void Squiggle_InAnyKindOfConstant_CoversTheCharactersOfTheAxis(string argument)
    {
        string source = $$"""
            using Minigrad;

            [Model("batch 4 -> batch 2"), Size("out", 2)]
            public sealed partial class Net
            {
                private const string Batch = "batch";
                private const string In = "in";
                private const string Dim = "dim";
                private const string Out = "out";
                private const string Whole = "batch in, dim out -> batch out";

                [Einsum({{argument}})] public partial Layer Head { get; }
            }

            public static class Ops { public const int dim = 1; }
            """;
        Microsoft.CodeAnalysis.Diagnostic only = Assert.Single(Rules.Report(source.Replace("§", "", StringComparison.Ordinal)));

        Assert.Equal("MG2014", only.Id);
        int start = source.IndexOf('§', StringComparison.Ordinal);
        int end = source.IndexOf('§', start + 1) - 1;
        Assert.Equal((start, end), (only.Location.SourceSpan.Start, only.Location.SourceSpan.End));
    }

    [Theory]
    [InlineData("Model", "batch \U0001D41E -> batch 4", "MG1011")]
    [InlineData("Einsum", "batch \U0001D41E -> batch", "MG1002")]
    [InlineData("Rearrange", "batch \U0001D41E -> batch", "MG1002")]
    [InlineData("Parameter", "\U0001D41E 4", "MG1002")]
    [InlineData("Linear", "2 \U0001D41E", "MG1009")]
    [InlineData("return: Shape", "batch \U0001D41E", "MG2080")]
    public void Squiggle_UnderACharacterOfTwoCodeUnits_CoversBoth(string attribute, string text, string id)
    {
        string layer = attribute switch
        {
            "Model" => "[Relu]",
            "return: Shape" => $"[return: Shape(\"{text}\")] public static float[] Rows() => []; [Relu]",
            _ => $"[{attribute}(\"{text}\")]",
        };
        string source = $$"""
            using Minigrad;

            [Model("{{(attribute == "Model" ? text : "batch 4 -> batch 4")}}")]
            public sealed partial class Net
            {
                {{layer}} public partial Layer Head { get; }
            }
            """;
        Microsoft.CodeAnalysis.Diagnostic[] all = [.. Rules.Report(source).Where(error => error.Id == id)];

        Assert.Equal("\U0001D41E", Rules.TextAt(Assert.Single(all).Location));
        Assert.Contains("'\U0001D41E'", all[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$\"batch §{{§ in -> batch in\"", "MG1002")]
    [InlineData("@\"batch §\"\"§ in -> batch in\"", "MG1002")]
    [InlineData("\"batch §\\\"§ in -> batch in\"", "MG1002")]
    public void Squiggle_UnderAnEscapedCharacter_CoversTheWholeEscape(string argument, string id)
    {
        string source = $$"""
            using Minigrad;

            [Model("batch 4 -> batch 4")]
            public sealed partial class Net
            {
                [Einsum({{argument}})] public partial Layer Head { get; }
            }
            """;
        Microsoft.CodeAnalysis.Diagnostic only = Assert.Single(Rules.Report(source.Replace("§", "", StringComparison.Ordinal)));
        Assert.Equal(id, only.Id);
        Assert.Equal(source.Split('§')[1], Rules.TextAt(only.Location));
    }
}
