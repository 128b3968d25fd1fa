using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Testing.Tests;

public sealed partial class GuideTests
{
    // Stands in for the package of Verify, of which the guide shows one call.
    private const string Verify = "public static class Verifier { public static System.Threading.Tasks.Task Verify(string text, string extension) => System.IO.File.WriteAllTextAsync(extension, text); }";

    [Fact]
    public void Guide_EveryExample_CompilesWithoutWarning()
    {
        string guide = File.ReadAllText(Path.Combine(Folder(), "..", "..", "docs", "testing.md")).ReplaceLineEndings("\n");
        string[] examples = [.. CodeBlock().Matches(guide).Select(match => match.Groups["code"].Value)];
        string tests = string.Join("\n", examples.Skip(1).Select((code, i) => $"public sealed class Example{i}\n{{\n{code}\n}}"));

        GeneratorHarness.Shipped.Run(
            HarnessOptions.Default,
            Usings + examples[0],
            $"{Usings}using System.Threading.Tasks;\n{tests}",
            Verify).AssertClean();

        Assert.Equal(7, examples.Length);
    }

    private const string Usings = "using System;\nusing System.Numerics.Tensors;\nusing Minigrad;\nusing Minigrad.Testing;\n";

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
