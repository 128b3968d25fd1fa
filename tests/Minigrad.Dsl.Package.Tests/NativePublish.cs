using System.Runtime.InteropServices;
using Xunit;

namespace Minigrad.Dsl.Package.Tests;

/// <summary>Publishes a user's project with NativeAOT. Where this machine has no means for that, the test is skipped.</summary>
internal static class NativePublish
{
    /// <summary>Publishes without a warning into <c>native</c>.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The linker.</returns>
    public static string Run(ConsumerProject project)
    {
        string? linker = FindLinker();
        Skip.If(linker is null, "NativeAOT needs the platform's linker, and there is no clang or gcc on the path.");
        Outcome publish = project.Dotnet("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "native");
        Skip.If(
            publish.Output.Contains("error NU11", StringComparison.Ordinal) && publish.Output.Contains("ILCompiler", StringComparison.OrdinalIgnoreCase),
            $"NativeAOT's compiler cannot be restored here:\n{publish.Output}");
        publish.AssertClean();
        return linker;
    }

    private static string? FindLinker()
    {
        if (OperatingSystem.IsWindows())
        {
            string installer = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86);
            string finder = Path.Combine(installer, "Microsoft Visual Studio", "Installer", "vswhere.exe");
            return File.Exists(finder) ? "link.exe" : null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { "clang", "gcc" }.FirstOrDefault(name => folders.Any(folder => File.Exists(Path.Combine(folder, name))));
    }
}
