using Xunit;

namespace Minigrad.Dsl.Package.Tests;

/// <summary>What a process wrote and how it ended.</summary>
internal sealed record Outcome(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>Fails, with everything that was written, unless the process ended well and warned of nothing.</summary>
    public Outcome AssertClean()
    {
        Assert.True(ExitCode == 0 && !Output.Contains("warning", StringComparison.OrdinalIgnoreCase), ToString());
        return this;
    }

    public override string ToString() => $"'{Command}' ended with {ExitCode}:\n{Output}{Errors}";
}
