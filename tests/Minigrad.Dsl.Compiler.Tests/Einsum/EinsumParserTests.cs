using CsCheck;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;
using Minigrad.TestKit.Specs;

using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class EinsumParserTests
{
    private static readonly Place Place = new("Net", "Mix", "Text");

    [Theory]
    [InlineData("batch in, in out -> batch out", "batch[0..5] in[6..8] | in[10..12] out[13..16] -> batch[20..25] out[26..29]")]
    [InlineData("bi,io->bo", "b[0..1] i[1..2] | i[3..4] o[4..5] -> b[7..8] o[8..9]")]
    [InlineData("  b\ti ->\n b", "b[2..3] i[4..5] -> b[10..11]")]
    [InlineData("b i ->", "b[0..1] i[2..3] -> ")]
    [InlineData("->", " -> ")]
    [InlineData("b,->b", "b[0..1] |  -> b[4..5]")]
    [InlineData(", b -> b", " | b[2..3] -> b[7..8]")]
    [InlineData("i i -> i", "i[0..1] i[2..3] -> i[7..8]")]
    [InlineData("b 1 n -> b 1 n 1", "b[0..1] 1[2..3] n[4..5] -> b[9..10] 1[11..12] n[13..14] 1[15..16]")]
    [InlineData("b1n->bn", "b[0..1] 1[1..2] n[2..3] -> b[5..6] n[6..7]")]
    [InlineData("B b -> b B", "B[0..1] b[2..3] -> b[7..8] B[9..10]")]
    [InlineData("class int -> int", "class[0..5] int[6..9] -> int[13..16]")]
    [InlineData("größe _x1 -> _x1", "größe[0..5] _x1[6..9] -> _x1[13..16]")]
    [InlineData("a b,b c,c d->a d", "a[0..1] b[2..3] | b[4..5] c[6..7] | c[8..9] d[10..11] -> a[13..14] d[15..16]")]
    [InlineData("... i, i ... j -> j ...", "...[0..3] i[4..5] | i[7..8] ...[9..12] j[13..14] -> j[18..19] ...[20..23]")]
    [InlineData("...ij,jk->...ik", "...[0..3] i[3..4] j[4..5] | j[6..7] k[7..8] -> ...[10..13] i[13..14] k[14..15]")]
    [InlineData("a,b,c,d,e,f,g,h->", "a[0..1] | b[2..3] | c[4..5] | d[6..7] | e[8..9] | f[10..11] | g[12..13] | h[14..15] -> ")]
    [InlineData("batch->batch", "b[0..1] a[1..2] t[2..3] c[3..4] h[4..5] -> b[7..8] a[8..9] t[9..10] c[10..11] h[11..12]")]
    public void Parse_Text_HasEveryNameWithItsSpan(string text, string expected)
    {
        ErrorSink errors = new();
        EinsumText? parsed = EinsumParser.Parse(text, Place, errors);
        Assert.Empty(Messages(errors));
        Assert.Equal(expected, $"{string.Join(" | ", parsed!.Operands.Select(Names))} -> {Names(parsed.Output)}");
    }

    [Theory]
    [InlineData("b i, i o -> b o", "[0..3] [5..8] [12..15]")]
    [InlineData("bi,io->bo", "[0..2] [3..5] [7..9]")]
    public void Parse_Text_HasEveryTermWithItsSpan(string text, string expected)
    {
        EinsumText parsed = EinsumParser.Parse(text, Place, new())!;
        Assert.Equal(expected, string.Join(" ", parsed.Operands.Append(parsed.Output).Select(term => $"[{term.Start}..{term.Start + term.Length}]")));
    }

    [Theory]
    [InlineData("b i, i o", "MG1001 Net.Mix.Text: 'b i, i o' has no '->'; the result is always written: add '-> …' with the axes of the result")]
    [InlineData("", "MG1001 Net.Mix.Text: '' has no '->'; the result is always written: add '-> …' with the axes of the result")]
    [InlineData("b i > b", "MG1001 Net.Mix.Text: 'b i > b' has no '->'; the result is always written: add '-> …' with the axes of the result")]
    [InlineData("b i -> b o", "MG1003 Net.Mix.Text[9..10]: Axis 'o' of the result is in no operand (b i), so it has no size: add it to an operand or remove it")]
    [InlineData("bi,ij->bo", "MG1003 Net.Mix.Text[8..9]: Axis 'o' of the result is in no operand (b i, i j), so it has no size: add it to an operand or remove it")]
    [InlineData("b i -> i b i", "MG1004 Net.Mix.Text[11..12]: Axis 'i' stands twice in the result; a result names each axis once: remove one")]
    [InlineData("b ... -> b", "MG1014 Net.Mix.Text[2..5]: '...' stands in operand 'b ...' but not in the result; only named axes are summed over: add '...' to the result, or name the axes")]
    [InlineData("...i,j->ij", "MG1014 Net.Mix.Text[0..3]: '...' stands in operand '... i' but not in the result; only named axes are summed over: add '...' to the result, or name the axes")]
    [InlineData("b i -> b ...", "MG1003 Net.Mix.Text[9..12]: Axis '...' of the result is in no operand (b i), so it has no size: add it to an operand or remove it")]
    [InlineData("... b ... -> ... b", "MG1013 Net.Mix.Text[6..9]: '...' stands twice in an operand, so nothing says which axes each of them is: keep one, and name the axes of the other")]
    [InlineData("...b->...b...", "MG1013 Net.Mix.Text[10..13]: '...' stands twice in the result, so nothing says which axes each of them is: keep one, and name the axes of the other")]
    [InlineData("b.. -> b", "MG1002 Net.Mix.Text[1..2]: '.' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'|MG1002 Net.Mix.Text[2..3]: '.' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'")]
    [InlineData("a,a,a,a,a,a,a,a,b->a", "MG1005 Net.Mix.Text[16..17]: The text has 9 operands, but a text has at most 8: split the product over two texts")]
    [InlineData("...ij, ...jk -> ...ik", "MG1010 Net.Mix.Text[3..5]: 'ij' with white space reads as the single axis 'ij'; in the compact form there is none: write '...ij,...jk->...ik', or separate the names by spaces")]
    [InlineData("b 2 -> b", "MG1007 Net.Mix.Text[2..3]: '2' is a number; the only number in an einsum text is 1: give the axis a name")]
    [InlineData("b 10 -> b", "MG1007 Net.Mix.Text[2..4]: '10' is a number; the only number in an einsum text is 1: give the axis a name")]
    [InlineData("b 1 -> b 28", "MG1007 Net.Mix.Text[9..11]: '28' is a number; the only number in an einsum text is 1: give the axis a name")]
    [InlineData("b i; i -> b", "MG1002 Net.Mix.Text[3..4]: ';' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'")]
    [InlineData("(b i) -> b", "MG1002 Net.Mix.Text[0..1]: '(' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'|MG1002 Net.Mix.Text[4..5]: ')' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'")]
    [InlineData("b {0} -> b", "MG1002 Net.Mix.Text[2..3]: '{' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'|MG1007 Net.Mix.Text[3..4]: '0' is a number; the only number in an einsum text is 1: give the axis a name|MG1002 Net.Mix.Text[4..5]: '}' cannot stand here; an einsum text has axis names, 1, '...', ',' between operands and one '->'")]
    [InlineData("b i -> b, i", "MG1002 Net.Mix.Text[8..9]: ',' cannot stand here; there is one result")]
    [InlineData("ij, jk -> ik", "MG1010 Net.Mix.Text[0..2]: 'ij' with white space reads as the single axis 'ij'; in the compact form there is none: write 'ij,jk->ik', or separate the names by spaces")]
    public void Parse_WrongText_IsReportedWhereItIsWrong(string text, string expected)
    {
        ErrorSink errors = new();
        Assert.Null(EinsumParser.Parse(text, Place, errors));
        Assert.Equal(expected.Split('|'), Messages(errors));
    }

    [Theory]
    [InlineData("batch, x -> batch")]
    [InlineData("in, out -> in out")]
    public void Parse_SingleWordsThatAreNames_AreNotTakenForTheCompactForm(string text)
    {
        ErrorSink errors = new();
        Assert.NotNull(EinsumParser.Parse(text, Place, errors));
        Assert.Empty(Messages(errors));
    }

    [Fact]
    public void Parse_RandomText_ReportsInsideTheTextOrParsesNamesThatStandThere() => RandomTexts.Of(" ,->>-bijk1...2(_\té").Sample(
        text =>
        {
            ErrorSink errors = new();
            EinsumText? parsed = EinsumParser.Parse(text, Place, errors);
            Assert.Equal(parsed is null, errors.Count > 0);
            Assert.All(errors.Errors, error => Assert.InRange(error.Where.Start + Math.Max(error.Where.Length, 0), 0, text.Length));
            IEnumerable<EinsumAxis> axes = parsed?.Operands.Append(parsed.Output).SelectMany(term => term.Axes) ?? [];
            Assert.All(axes, axis => Assert.Equal(axis.Name, text.Substring(axis.Start, axis.Length)));
        },
        iter: 5000);

    private static string Names(EinsumTerm term) => string.Join(" ", term.Axes.Select(axis => $"{axis.Name}[{axis.Start}..{axis.Start + axis.Length}]"));

    private static string[] Messages(ErrorSink errors) =>
        [.. errors.Errors.Select(error => $"{error.RuleId} {PlaceText.Of(error.Where)}: {RuleBook.Find(error.RuleId).Format(error)}")];
}
