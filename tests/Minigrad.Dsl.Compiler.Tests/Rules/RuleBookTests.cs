using System.Globalization;
using System.Text.RegularExpressions;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed partial class RuleBookTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(rule => rule.Id)];

    [Fact]
    public void All_Ids_AreUniqueOrderedAndComplete()
    {
        string[] declared =
        [
            .. typeof(RuleBook).GetFields().Where(field => field.FieldType == typeof(Rule)).Select(field => ((Rule)field.GetValue(null)!).Id).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(declared, RuleBook.All.Select(rule => rule.Id));
        Assert.Equal(declared.Distinct(), declared);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_OfEveryRule_NumbersItsArgumentsWithoutGaps(string id)
    {
        int[] used = [.. Argument().Matches(RuleBook.Find(id).Message.Replace("{{", "", StringComparison.Ordinal)).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
        Assert.Equal(Enumerable.Range(0, used.Length), used);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Format_TextsWithBraces_AreCopiedAsTheyAre(string id)
    {
        Rule rule = RuleBook.Find(id);
        DslError error = new(id, default, Enumerable.Range(0, 8).Select(i => $"<{{{i}}}>").ToEquatableArray(), EquatableArray.Of(new Place("N.A{0}", "", Place.Identifier)));
        string message = rule.Format(error);
        Assert.Equal(rule.Message.Contains("{at}", StringComparison.Ordinal), message.Contains("class A{0}", StringComparison.Ordinal));
        Assert.Equal(rule.Message.Contains("{0}", StringComparison.Ordinal), message.Contains("<{0}>", StringComparison.Ordinal));
    }

    [Fact]
    public void Format_WithFilesAndLines_NamesTheOtherPlaceByThem()
    {
        DslError error = new(RuleBook.SizeConflict.Id, default, EquatableArray.Of("k", "128", "from 'Stem'", "64", "the signature", "change one"), EquatableArray.Of(new Place("Net", "Stem", "Out")));
        Assert.Equal(
            "Axis 'k' is 128 here (from 'Stem') but 64 in the signature (layer Stem, Net.cs:12); one axis has one size: change one",
            RuleBook.SizeConflict.Format(error, place => $"{place.Describe()}, Net.cs:12"));
    }

    [Theory]
    [InlineData("N.Net", "Stem", "Out", "layer Stem")]
    [InlineData("N.Net", "", Place.Signature, "the signature")]
    [InlineData("N.Outer.Net", "", Place.Identifier, "class Net")]
    [InlineData("Net", "", Place.Identifier, "class Net")]
    public void Describe_Place_NamesItForAReader(string type, string member, string argument, string expected) =>
        Assert.Equal(expected, new Place(type, member, argument).Describe());

    [Fact]
    public void Range_OfARange_CountsFromTheRangesStart() => Assert.Equal(new Place("Net", "Stem", "Out", 5, 2), new Place("Net", "Stem", "Out").Range(3, 7).Range(2, 2));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Argument();
}
