using CsCheck;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;
using Minigrad.TestKit.Specs;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class SizeTextParserTests
{
    private static readonly Place Place = new("Net", "Head", "Out");

    [Theory]
    [InlineData("7", "7")]
    [InlineData(" 7 ", "7")]
    [InlineData("-7", "-7")]
    [InlineData("--7", "7")]
    [InlineData("2 + 3*4", "14")]
    [InlineData("(2 + 3)*4", "20")]
    [InlineData("10 - 3 - 2", "5")]
    [InlineData("24/4/2", "3")]
    [InlineData("7//2*2", "6")]
    [InlineData("2*7//2", "7")]
    [InlineData("(1 - 4)//2", "-2")]
    [InlineData("-3//2", "-2")]
    [InlineData("kernel//2", "2")]
    [InlineData("4*dim", "256")]
    [InlineData("time + 2 - 3 + 1", "time")]
    [InlineData("2*time/time", "2")]
    [InlineData("(time*dim)/dim", "time")]
    [InlineData("time//2", "(time)//2")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("dim\t+\n1", "65")]
    public void Parse_Text_IsItsSize(string text, string expected)
    {
        ErrorSink errors = new();
        Size? size = SizeTextParser.Parse(text, Place, Scope(), errors);
        Assert.Empty(Messages(errors));
        Assert.Equal(expected, size?.ToString());
    }

    [Theory]
    [InlineData("", "Net.Head.Out", "MG1009", "Expected a number, a name or '(', found the end; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("  ", "Net.Head.Out", "MG1009", "Expected a number, a name or '(', found the end; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("3 +", "Net.Head.Out[2..3]", "MG1009", "Expected a number, a name or '(', found the end; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("3 3", "Net.Head.Out[2..3]", "MG1009", "Expected an operator or the end, found '3'; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("(3 + 2", "Net.Head.Out[5..6]", "MG1009", "Expected ')', found the end; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("3, 4", "Net.Head.Out[1..2]", "MG1009", "Expected an operator or the end, found ','; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("3 % 2", "Net.Head.Out[2..3]", "MG1009", "Expected an operator or the end, found '%'; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("2*{dim}", "Net.Head.Out[2..3]", "MG1009", "Expected a number, a name or '(', found '{'; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("1.5", "Net.Head.Out[1..2]", "MG1009", "Expected an operator or the end, found '.'; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("2147483648", "Net.Head.Out[0..10]", "MG1009", "Expected an integer below 2147483648, found 2147483648; a size is made of integers and names with + - * / // and parentheses")]
    [InlineData("3*out", "Net.Head.Out[2..5]", "MG2006", "'out' is neither a [Size] of 'Net' nor an axis on the left of its signature; known names: 'dim', 'kernel', 'time'")]
    [InlineData("7/2", "Net.Head.Out[0..3]", "MG2008", "'7/2' is 7 / 2, which leaves 1; '/' is exact: change a size, or write '//' to round down")]
    [InlineData("1 + dim/3", "Net.Head.Out[4..9]", "MG2008", "'dim/3' is 64 / 3, which leaves 1; '/' is exact: change a size, or write '//' to round down")]
    [InlineData("time/2", "Net.Head.Out[0..6]", "MG2008", "'time/2' is time / 2, which leaves a remainder for some sizes; '/' is exact: change a size, or write '//' to round down")]
    [InlineData("4//0", "Net.Head.Out[0..4]", "MG2007", "'4//0' is divided by 0; a size is at least 1")]
    [InlineData("4/(dim - 64)", "Net.Head.Out[0..12]", "MG2007", "'4/(dim - 64)' is divided by 0; a size is at least 1")]
    public void Parse_WrongText_IsReportedWhereItIsWrong(string text, string place, string rule, string message)
    {
        ErrorSink errors = new();
        Assert.Null(SizeTextParser.Parse(text, Place, Scope(), errors));
        Assert.Equal([$"{rule} {place}: {message}"], Messages(errors));
    }

    [Fact]
    public void Parse_BrokenName_IsNotReportedAgain()
    {
        SizeScope scope = Scope();
        scope.MarkBroken("wrong");
        ErrorSink errors = new();
        Assert.Null(SizeTextParser.Parse("2*wrong", Place, scope, errors));
        Assert.Empty(Messages(errors));
    }

    [Fact]
    public void ParseList_SeveralSizes_KeepsTheirOrder() =>
        Assert.Equal(["3", "2", "64"], SizeTextParser.ParseList("3, kernel//2,dim", Place, Scope(), new())!.Select(size => size.ToString()));

    [Theory]
    [InlineData("3,", "Net.Head.Out[1..2]", "Expected a number, a name or '(', found the end")]
    [InlineData(",3", "Net.Head.Out[0..1]", "Expected a number, a name or '(', found ','")]
    [InlineData("3; 4", "Net.Head.Out[1..2]", "Expected ',' or the end, found ';'")]
    public void ParseList_WrongText_IsReportedWhereItIsWrong(string text, string place, string message)
    {
        ErrorSink errors = new();
        Assert.Null(SizeTextParser.ParseList(text, Place, Scope(), errors));
        Assert.Equal([$"MG1009 {place}: {message}; a size is made of integers and names with + - * / // and parentheses"], Messages(errors));
    }

    [Fact]
    public void ParseAssignments_Several_HaveThePlacesOfNamesAndValues()
    {
        IReadOnlyList<SizeAssignment> assignments = SizeTextParser.ParseAssignments(" out=16 , kernel = dim - 1", Place, Scope(), new());
        Assert.Equal(
            ["out[1..4] = 16[5..7]", "kernel[10..16] = 63[19..26]"],
            assignments.Select(one => $"{one.Name}{Range(one.NameAt)} = {one.Size}{Range(one.ValueAt)}"));
    }

    [Theory]
    [InlineData("16", "Net.Head.Out[0..1]", "MG1009", "Expected the name of a size, found '1'")]
    [InlineData("out", "Net.Head.Out[2..3]", "MG1009", "Expected '=', found the end")]
    [InlineData("out 16", "Net.Head.Out[4..5]", "MG1009", "Expected '=', found '1'")]
    [InlineData("out=16,", "Net.Head.Out[6..7]", "MG1009", "Expected the name of a size, found the end")]
    [InlineData("out=16 kernel=3", "Net.Head.Out[7..8]", "MG1009", "Expected ',' or the end, found 'k'")]
    [InlineData("out=", "Net.Head.Out[3..4]", "MG1009", "Expected a number, a name or '(', found the end")]
    public void ParseAssignments_WrongText_IsReportedWhereItIsWrong(string text, string place, string rule, string message)
    {
        ErrorSink errors = new();
        SizeTextParser.ParseAssignments(text, Place, Scope(), errors);
        Assert.Equal([$"{rule} {place}: {message}; a size is made of integers and names with + - * / // and parentheses"], Messages(errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void ParseAssignments_Nothing_IsNoAssignment(string text)
    {
        ErrorSink errors = new();
        Assert.Empty(SizeTextParser.ParseAssignments(text, Place, Scope(), errors));
        Assert.Empty(Messages(errors));
    }

    [Fact]
    public void Parse_RandomExpressions_HaveTheirValue() => SizeExpressions.WithValues.Sample(
        (expression, values) =>
        {
            SizeScope scope = new("Net");
            values.Keys.ToList().ForEach(name => scope.Bind(name, Size.Named(name), Place));
            Size? size = SizeTextParser.Parse(expression.ToString()!, Place, scope, new());
            Assert.Equal(expression.Evaluate(values), size!.Evaluate(values));
        },
        iter: 1000);

    [Fact]
    public void Parse_RandomText_ReportsEachUnknownNameAndAtMostOneOtherErrorInsideTheText() => RandomTexts.Of(" 0123()+-*/,=.adimtek\u0660é").Sample(
        text =>
        {
            ErrorSink errors = new();
            Size? size = SizeTextParser.Parse(text, Place, Scope(), errors);
            Assert.Equal(size is null, errors.Count > 0);
            Assert.InRange(errors.Errors.Count(error => error.RuleId != RuleBook.SizeUnknown.Id), 0, 1);
            Assert.All(errors.Errors, error => Assert.InRange(error.Where.Start + Math.Max(error.Where.Length, 0), 0, text.Length));
        },
        iter: 5000);

    private static SizeScope Scope()
    {
        SizeScope scope = new("Net");
        scope.Bind("dim", Size.Of(64), Place);
        scope.Bind("kernel", Size.Of(5), Place);
        scope.Bind("time", Size.Named("time"), Place);
        return scope;
    }

    private static string Range(Place place) => PlaceText.Of(place)["Net.Head.Out".Length..];

    private static string[] Messages(ErrorSink errors) =>
        [.. errors.Errors.Select(error => $"{error.RuleId} {PlaceText.Of(error.Where)}: {RuleBook.Find(error.RuleId).Format(error)}")];
}
