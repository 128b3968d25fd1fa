using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of classes, properties and attributes.</summary>
public class DeclarationRemedyTests
{
    [Theory]
    [InlineData("MG0011", "[Model(\"batch 4 -> batch 2\"), Size(\"dim\", 8), Size(\"dim\", 9)]", "[Model(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]")]
    [InlineData("MG2017", "[Model(\"batch 4 -> batch 2\"), Size(\"batch\", 9), Size(\"dim\", 8)]", "[Model(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]")]
    [InlineData("MG0028", "[CrossEntropy]\n[Block(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]", "[Block(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]")]
    [InlineData("MG0027", "[Model(\"batch 4 -> batch 2\"), Block(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]", "[Model(\"batch 4 -> batch 2\"), Size(\"dim\", 8)]")]
    public async Task RemoveAttribute_OneTooMany_RemovesItWithItsCommaOrBrackets(string id, string written, string expected)
    {
        const string Source = """
            using Minigrad;

            /// <summary>A network.</summary>
            §
            public sealed partial class Net
            {
                [Linear("dim")] public partial Layer Hidden { get; }
                [Linear(2)] public partial Layer Head { get; }
            }
            """;
        await Check(new RemoveAttributeCodeFix(), id, Source, written, expected);
    }

    [Fact]
    public async Task RemoveAttribute_OfAClassThatIsNoNetwork_RemovesIt() =>
        Assert.Equal(
            "using Minigrad;\n\npublic sealed class Plain;\n",
            await FixHarness.FixAsync(new RemoveAttributeCodeFix(), "MG0029", "using Minigrad;\n\n[Size(\"dim\", 8)]\npublic sealed class Plain;\n"));

    [Theory]
    [InlineData("[Linear(2, Slope = 0.1)]", "[Linear(2)]")]
    [InlineData("[Linear(2, Bias = false, BiasInitialization = Initialization.Zeros)]", "[Linear(2, Bias = false)]")]
    public Task RemoveArgument_WithoutEffect_RemovesItWithItsComma(string written, string expected) =>
        Check(new RemoveArgumentCodeFix(), "MG0042", Model("§ public partial Layer Head { get; }"), written, expected);

    [Fact]
    public Task RemoveMember_ThatNothingReads_RemovesTheLayer() => Check(
        new RemoveMemberCodeFix(),
        "MG3001",
        Model("§\n    [Linear(2, nameof(Input))] public partial Layer Head { get; }"),
        "/// <summary>Forgotten.</summary>\n    [Linear(3)] public partial Layer Hidden { get; }",
        "");

    [Fact]
    public Task RemoveMember_WrittenByHand_LeavesTheDeclaration() => Check(
        new RemoveMemberCodeFix(),
        "MG0025",
        Model("[Linear(2)] public partial Layer Head { get; }\n§"),
        "    public partial Layer Head => throw new System.NotSupportedException();\n",
        "");

    [Theory]
    [InlineData("MG0002", "public abstract partial class Net", "public partial class Net")]
    [InlineData("MG0002", "public sealed partial record Net", "public sealed partial class Net")]
    [InlineData("MG0002", "public sealed partial record class Net", "public sealed partial class Net")]
    public Task MakeOrdinary_OfAClass_LeavesAClass(string id, string written, string expected) =>
        Check(new MakeOrdinaryCodeFix(), id, Model("[Linear(2)] public partial Layer Head { get; }").Replace("public sealed partial class Net", "§", StringComparison.Ordinal), written, expected);

    [Fact]
    public Task MakeOrdinary_OfAStaticLayer_RemovesStatic() =>
        Check(new MakeOrdinaryCodeFix(), "MG0026", Model("[Linear(2)] public § Layer Head { get; }"), "static partial", "partial");

    [Fact]
    public Task SplitLayers_OfOneProperty_GivesEachItsOwn() => Check(
        new SplitLayersCodeFix(),
        "MG0006",
        Model("§"),
        "[Linear(2), Relu] public partial Layer Head { get; }",
        "[Linear(2)] public partial Layer HeadLinear { get; }\n    [Relu] public partial Layer Head { get; }");

    [Theory]
    [InlineData("public Net(string title) => Title = title;", "public Net(string title, int seed) : this(seed) => Title = title;")]
    [InlineData("public Net(string title, int seed) { Title = title; }", "public Net(string title, int seed) : this(seed) { Title = title; }")]
    public Task CallGeneratedConstructor_FromOneThatDoesNot_PassesTheSeed(string written, string expected) => Check(
        new CallGeneratedConstructorCodeFix(),
        "MG0031",
        Model("§ public string Title { get; } = \"\"; [Linear(2)] public partial Layer Head { get; }"),
        written,
        expected);

    [Theory]
    [InlineData("MG0014", "[Linear(3)] public partial Layer §Forward§ { get; } [Linear(2, nameof(§Forward§))] public partial Layer Head { get; }", "ForwardLayer")]
    [InlineData("MG0030", "public int §Parameters§ => 1; public int Twice => 2 * §Parameters§; [Linear(2)] public partial Layer Head { get; }", "ParametersValue")]
    public async Task RenameMember_WithAReservedName_RenamesItsUsesToo(string id, string members, string expected)
    {
        string source = Model(members);
        string name = source.Split('§')[1];
        Assert.Equal(
            source.Replace($"§{name}§", expected, StringComparison.Ordinal),
            await FixHarness.FixAsync(new RenameMemberCodeFix(), id, source.Replace("§", "", StringComparison.Ordinal), generates: false));
    }

    [Theory]
    [InlineData("MG0008", "Hiden", "public float Hiden => 1;")]
    [InlineData("CS0103", "Hiden", "")]
    public Task UseNearestLayer_ForAMisspeltInput_NamesTheLayer(string id, string name, string other) => Check(
        new UseNearestLayerCodeFix(),
        id,
        Model($"{other} [Linear(2)] public partial Layer Hidden {{ get; }} [Relu] public partial Layer Active {{ get; }} [Add(nameof(Active), nameof(§))] public partial Layer Sum {{ get; }}"),
        name,
        "Hidden");

    [Fact]
    public async Task MoveLayer_ThatStandsBelow_MovesItAboveItsReader()
    {
        string source = Model("""
            [Linear(2)] public partial Layer First { get; }
                [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }
                [Linear(2, nameof(Input))] public partial Layer Second { get; }
                [Relu(nameof(Sum))] public partial Layer Active { get; }
            """);
        string[] lines = source.Split('\n');
        int sum = Array.FindIndex(lines, line => line.Contains("Layer Sum", StringComparison.Ordinal));
        (lines[sum], lines[sum + 1]) = (lines[sum + 1], lines[sum]);
        Assert.Equal(string.Join('\n', lines), await FixHarness.FixAsync(new MoveLayerCodeFix(), "MG0009", source));
    }

    [Fact]
    public async Task MoveLayer_WhoseMoveWouldChangeAnotherInput_IsNotOffered() =>
        Assert.Empty(await FixHarness.TitlesAsync(new MoveLayerCodeFix(), "MG0009", Model("""
            [Linear(2)] public partial Layer First { get; }
                [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }
                [Linear(2, nameof(Input))] public partial Layer Second { get; }
                [Relu] public partial Layer Active { get; }
            """)));

    private static async Task Check(CodeFixProvider fix, string id, string source, string written, string expected) =>
        Assert.Equal(
            Blankless(source.Replace("§", expected, StringComparison.Ordinal)),
            Blankless(await FixHarness.FixAsync(fix, id, source.Replace("§", written, StringComparison.Ordinal))));

    private static string Blankless(string source) => string.Join('\n', source.Split('\n').Where(line => line.Trim().Length > 0));

    private static string Model(string members) => $$"""
        using Minigrad;

        [Model("batch 4 -> batch 2")]
        public sealed partial class Net
        {
            {{members}}
        }
        """;
}
