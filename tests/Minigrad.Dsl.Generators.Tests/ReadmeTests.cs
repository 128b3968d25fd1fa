using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Generators.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Folder(), "..", "..", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Example_AsPrinted_CompilesWithoutWarning()
    {
        string[] blocks = [.. CodeBlock().Matches(Readme).Select(match => match.Groups["code"].Value)];
        string use = $$"""
            using System;
            using Minigrad;

            internal static class Example
            {
                internal static string Run(Dataset train, Dataset valid, float[] image)
                {
                    {{blocks[1]}}
                    return $"{history.StopReason} {logits.Length}";
                }
            }
            """;

        GeneratorHarness.Shipped.Run(HarnessOptions.Default, blocks[0], use).AssertClean();

        Assert.Equal(2, blocks.Length);
    }

    [Fact]
    public void TrainingGuide_EveryExample_CompilesWithoutWarning()
    {
        string guide = File.ReadAllText(Path.Combine(Folder(), "..", "..", "docs", "training.md")).ReplaceLineEndings("\n");
        string[] examples = [.. CodeBlock().Matches(guide).Select(match => match.Groups["code"].Value)];
        const string Given = "DigitNet net, DataLoaders data, Learner<DigitNet> learner, Player player, float[] boards, int[] moves, float[] results, int[] replies";
        string methods = string.Join("\n", examples.Select((code, i) => $"internal static void Run{i}({Given})\n{{\n{code}}}"));
        string reference = File.ReadAllText(Path.Combine(Folder(), "..", "..", "docs", "language.md")).ReplaceLineEndings("\n");
        string player = CodeBlock().Matches(reference).Select(match => match.Groups["code"].Value).Single(code => code.Contains("partial class Player", StringComparison.Ordinal));

        GeneratorHarness.Shipped.Run(
            HarnessOptions.Default,
            CodeBlock().Match(Readme).Groups["code"].Value,
            $"using System;\nusing Minigrad;\n\n{player}",
            $"using System;\nusing Minigrad;\n\ninternal static class Guide\n{{\n{methods}\n}}\n").AssertClean();

        Assert.Equal(8, examples.Length);
    }

    [Fact]
    public void LanguageReference_EveryExample_CompilesWithoutWarning()
    {
        string reference = File.ReadAllText(Path.Combine(Folder(), "..", "..", "docs", "language.md")).ReplaceLineEndings("\n");
        string[] examples = [.. CodeBlock().Matches(reference).Select(match => match.Groups["code"].Value)];

        string[] sources = [.. examples.Select((code, i) => $"using System;\nusing Minigrad;\n\nnamespace Example{i};\n\n{code}")];
        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, sources).AssertClean();

        Assert.NotEmpty(examples);
        Assert.Empty(result.AnalyzerDiagnostics);
    }

    [Fact]
    public void GeneratedCode_EveryParagraphOfTheExcerpts_IsInTheModelsFile()
    {
        string page = File.ReadAllText(Path.Combine(Folder(), "..", "..", "docs", "generated-code.md")).ReplaceLineEndings("\n");
        ILookup<bool, string> blocks = CodeBlock().Matches(page).Select(match => match.Groups["code"].Value)
            .ToLookup(code => code.Contains("partial class", StringComparison.Ordinal));
        string[] sources = [.. blocks[true].Select(code => $"using System;\nusing Minigrad;\n\n{code}")];

        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, sources).AssertClean();

        string generated = Unindented(string.Join("\n", result.Generated.Values));
        string[] paragraphs = [.. blocks[false].SelectMany(code => Unindented(code).Split("\n\n"))];
        Assert.All(paragraphs, paragraph => Assert.Contains(paragraph, generated, StringComparison.Ordinal));
        Assert.Equal(4, sources.Length);
        Assert.True(paragraphs.Length > 20);
        Assert.Empty(result.AnalyzerDiagnostics);
    }

    [Fact]
    public void ReadmeAndSamples_EveryModel_GetsNoAdvice()
    {
        string[] samples =
        [
            .. Directory.GetFiles(Path.Combine(Folder(), "..", "..", "samples"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText)
                .Where(text => text.Contains("[Model(", StringComparison.Ordinal) || text.Contains("[Block(", StringComparison.Ordinal)),
        ];

        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, [.. samples, CodeBlock().Match(Readme).Groups["code"].Value]);

        Assert.True(samples.Length > 3);
        Assert.Empty(result.AnalyzerDiagnostics);
    }

    [Fact]
    public void Example_WithAWrongSize_GivesThePrintedMessage()
    {
        string wrong = CodeBlock().Match(Readme).Groups["code"].Value.Replace("[Linear(10)]", "[Linear(9)]", StringComparison.Ordinal);

        Diagnostic error = Assert.Single(GeneratorHarness.Shipped.Run(wrong).AnalyzerDiagnostics);

        FileLinePositionSpan place = error.Location.GetLineSpan();
        string printed = Readme.Split('\n').Single(line => line.StartsWith("DigitNet.cs", StringComparison.Ordinal));
        Assert.Equal(
            printed,
            $"DigitNet.cs({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): error {error.Id}: {error.GetMessage()}"
                .Replace("Source1.cs", "DigitNet.cs", StringComparison.Ordinal));
    }

    private static string Unindented(string code) => string.Join("\n", code.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.Trim()));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
