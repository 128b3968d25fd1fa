using System.Text.RegularExpressions;
using Xunit;

namespace Minigrad.Dsl.Package.Tests;

/// <summary>What a process wrote and how it ended.</summary>
internal sealed partial record Outcome(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>Fails, with everything that was written, unless the process ended well and warned of nothing.</summary>
    public Outcome AssertClean()
    {
        Assert.True(ExitCode == 0 && !Warning().IsMatch(Output), ToString());
        return this;
    }

    public override string ToString() => $"'{Command}' ended with {ExitCode}:\n{Output}{Errors}";

    // A build's last lines count its warnings: "0 Warning(s)".
    [GeneratedRegex(@"\bwarning\b(?!\(s\))", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();
}
