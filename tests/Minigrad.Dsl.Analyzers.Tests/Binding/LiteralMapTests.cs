using CsCheck;
using Microsoft.CodeAnalysis;
using Minigrad.Binding;
using Minigrad.Compiler.Text;
using Xunit;

namespace Minigrad.Analyzers.Tests.Binding;

/// <summary>Each character of random texts, followed back into random spellings of them.</summary>
public class LiteralMapTests
{
    private static readonly Gen<(string Value, string Source)> Plain = Gen.Char["abz ->,+09"].Select(c => (c.ToString(), c.ToString()));

    private static readonly Gen<(string Value, string Source)> Escape = Gen.OneOfConst(
        ("\t", "\\t"), ("\n", "\\n"), ("\"", "\\\""), ("\\", "\\\\"), ("\0", "\\0"), ("\u001b", "\\e"), ("a", "\\u0061"), ("é", "\\x00E9"), ("b", "\\U00000062"));

    private static readonly Gen<(string Value, string Source)> Verbatim = Gen.OneOf(Plain, Gen.OneOfConst(("\"", "\"\""), ("\n", "\n"), ("\\", "\\")));

    private static readonly Gen<(string Value, string Source)> Interpolated =
        Gen.OneOf(Plain, Escape, Gen.OneOfConst(("{", "{{"), ("}", "}}")));

    private static readonly Gen<(string Value, string Source)> Raw = Gen.OneOf(Plain, Gen.OneOfConst(("\\", "\\"), ("{", "{"), ("é", "é")));

    private static readonly Gen<Spelling> Literal = Gen.OneOf(
        Gen.OneOf(Plain, Escape).Array[0, 8].Select(parts => new Spelling("\"", parts, "\"")),
        Verbatim.Array[0, 8].Select(parts => new Spelling("@\"", parts, "\"")),
        Interpolated.Array[0, 8].Select(parts => new Spelling("$\"", parts, "\"")),
        Raw.Array[1, 8].Select(parts => new Spelling("\"\"\"", parts, "\"\"\"")),
        Raw.Array[1, 8].Array[1, 3].Select(lines => new Spelling("\"\"\"\n   ", Lines(lines), "\n   \"\"\"")));

    [Fact]
    public void Find_EachCharacterOfAConcatenation_IsTheSpellingOfThatCharacter() =>
        Literal.Array[1, 3].Sample(
            literals =>
            {
                string expression = string.Join(" + ", literals.Select(literal => literal.Source));
                string prefix = "using Minigrad;\n[Model(";
                SourceMap sources = Bound.Model($"{prefix}{expression})]\npublic sealed partial class Net;").Sources;
                List<(int Start, int Length)> expected = Expected(literals, prefix.Length);
                for (int i = 0; i < expected.Count; i++)
                {
                    Location location = sources.Find(new Place("Net", "", Place.Signature, i, 1))!;
                    Assert.Equal(expected[i], (location.SourceSpan.Start, location.SourceSpan.Length));
                }
            },
            iter: 150,
            threads: 1);

    private static List<(int Start, int Length)> Expected(Spelling[] literals, int offset)
    {
        List<(int Start, int Length)> expected = [];
        foreach (Spelling literal in literals)
        {
            int at = offset + literal.Open.Length;
            foreach ((string value, string source) in literal.Parts)
            {
                // A line break in a raw literal is followed by indentation that is no part of the value.
                int length = source[0] == '\n' ? 1 : source.Length;
                expected.AddRange(Enumerable.Repeat((at, length), value.Length));
                at += source.Length;
            }

            offset += literal.Source.Length + " + ".Length;
        }

        return expected;
    }

    private static (string Value, string Source)[] Lines((string Value, string Source)[][] lines) =>
        [.. lines.SelectMany((line, i) => i == 0 ? line : [("\n", "\n   "), .. line])];

    private sealed record Spelling(string Open, (string Value, string Source)[] Parts, string Close)
    {
        public string Source => Open + string.Concat(Parts.Select(part => part.Source)) + Close;
    }
}
