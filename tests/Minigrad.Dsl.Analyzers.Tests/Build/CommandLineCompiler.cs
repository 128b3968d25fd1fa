using System.Diagnostics;
using System.Text.RegularExpressions;
using Minigrad.TestKit;

namespace Minigrad.Analyzers.Tests.Build;

/// <summary>The SDK's own compiler with the package's analyzers and generator, as a build runs it.</summary>
internal static partial class CommandLineCompiler
{
    private static readonly string[] Parts =
        ["Minigrad.Dsl.Abstractions", "Minigrad.Dsl.Compiler", "Minigrad.Dsl.Binding", "Minigrad.Dsl.Generators", "Minigrad.Dsl.Analyzers"];

    /// <summary>Compiles one file of the user.</summary>
    /// <param name="source">The file.</param>
    /// <param name="settings">What stands in the <c>.editorconfig</c> beside it, under <c>[*.cs]</c>.</param>
    /// <returns>The ids of the errors and warnings that a build prints, each once, in order.</returns>
    public static IReadOnlyList<string> Compile(string source, string settings = "")
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minigrad-csc-");
        try
        {
            string file = Path.Combine(folder.FullName, "Net.cs");
            File.WriteAllText(file, source);
            File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), $"root = true\n[*.cs]\n{settings}\n");
            string arguments = Path.Combine(folder.FullName, "arguments.rsp");
            File.WriteAllLines(arguments, Arguments(folder.FullName, file));
            string output = Run(arguments);
            return [.. Id().Matches(output).Select(match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string file) =>
    [
        "/nologo /target:library /nullable:enable /langversion:14 /warn:4",
        $"/analyzerconfig:\"{Path.Combine(folder, ".editorconfig")}\"",
        $"/out:\"{Path.Combine(folder, "Net.dll")}\"",
        .. ReferenceAssemblies.All.Select(reference => $"/reference:\"{reference.Display}\""),
        .. Parts.Select(part => $"/analyzer:\"{Path.Combine(AppContext.BaseDirectory, part + ".dll")}\""),
        $"\"{file}\"",
    ];

    private static string Run(string arguments)
    {
        // shared/Microsoft.NETCore.App/10.0.0 below the folder that holds dotnet and its SDKs.
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string sdk = Directory.GetDirectories(Path.Combine(root, "sdk"), "10.*").Order(StringComparer.Ordinal).Last();
        var start = new ProcessStartInfo(Path.Combine(root, "dotnet"))
        {
            ArgumentList = { "exec", Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"), "/noconfig", "@" + arguments },
            RedirectStandardOutput = true,
        };
        using Process compiler = Process.Start(start)!;
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        return output;
    }

    [GeneratedRegex(@"(error|warning) (?<id>[A-Z]+\d+):")]
    private static partial Regex Id();
}
