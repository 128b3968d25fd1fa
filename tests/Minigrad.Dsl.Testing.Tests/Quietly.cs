namespace Minigrad.Testing.Tests;

/// <summary>Runs a check as on a build server: a diff window has no place in these tests.</summary>
internal static class Quietly
{
    public static void Run(Action check)
    {
        string? ci = Environment.GetEnvironmentVariable("CI");
        Environment.SetEnvironmentVariable("CI", "true");
        try
        {
            check();
        }
        finally
        {
            Environment.SetEnvironmentVariable("CI", ci);
        }
    }
}
