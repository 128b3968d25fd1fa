using System.Text.RegularExpressions;

namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>One source file of an example. A first line <c>// Blocks.cs</c> names it, and <c>// Blocks.cs, another project</c> says that it is referenced.</summary>
/// <param name="FileName">Its name in messages; <c>Net.cs</c> unless it says otherwise.</param>
/// <param name="IsOtherProject">Whether it is compiled to an assembly of its own.</param>
/// <param name="Code">C# with caret comments.</param>
internal sealed partial record RuleExample(string FileName, bool IsOtherProject, string Code)
{
    public static RuleExample Parse(string code)
    {
        Match name = FirstLine().Match(code);
        return new RuleExample(name.Success ? name.Groups["name"].Value : "Net.cs", name.Groups["other"].Success, code);
    }

    [GeneratedRegex(@"^// (?<name>\w+\.cs)(?<other>, another project)?\n")]
    private static partial Regex FirstLine();
}
