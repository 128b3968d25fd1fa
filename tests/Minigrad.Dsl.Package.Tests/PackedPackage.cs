using System.Globalization;
using System.Reflection;
using Xunit;

namespace Minigrad.Dsl.Package.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it from a clean tree, under a version that no cache has seen.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minigrad-package");

    public PackedPackage()
    {
        Version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow.Ticks}");
        foreach (string project in new[] { "src/Minigrad.Dsl", "src/Minigrad.Dsl.TensorBoard", "src/Minigrad.Dsl.Tensors", "src/Minigrad.Dsl.Testing" })
        {
            Dotnet.Run(
                "dotnet", RepositoryRoot, Variables, "pack", project, "--output", Feed,
                "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), "-p:RunAnalyzers=false", $"-p:Version={Version}").AssertClean();
        }
    }

    /// <summary>The root of the repository, with a separator at its end.</summary>
    public static string RepositoryRoot { get; } = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    /// <summary>The folder with the package, which serves as a package source.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    /// <summary>The package's version, new in each run.</summary>
    public string Version { get; }

    /// <summary>What a user's project reads: <c>nuget.config</c> the source, the project files the version.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["MINIGRAD_FEED"] = Feed,
        ["MinigradVersion"] = Version,
    };

    /// <summary>The package.</summary>
    public FileInfo File => new(Path.Combine(Feed, $"Minigrad.Dsl.{Version}.nupkg"));

    /// <summary>The package beside it that writes TensorBoard's files.</summary>
    public FileInfo TensorBoard => new(Path.Combine(Feed, $"Minigrad.Dsl.TensorBoard.{Version}.nupkg"));

    /// <summary>The package beside it with Einsum in ordinary code.</summary>
    public FileInfo Tensors => new(Path.Combine(Feed, $"Minigrad.Dsl.Tensors.{Version}.nupkg"));

    /// <summary>The package's symbols.</summary>
    public FileInfo Symbols => new(Path.ChangeExtension(File.FullName, "snupkg"));

    /// <summary>Copies a user's project out of the repository, to where only the package can be found.</summary>
    /// <param name="name">A folder under <c>Consumers</c>.</param>
    internal ConsumerProject CopyProject(string name)
    {
        DirectoryInfo target = folder.CreateSubdirectory(Path.Combine("projects", Path.GetRandomFileName()));
        string consumers = Path.Combine(AppContext.BaseDirectory, "Consumers");
        System.IO.File.Copy(Path.Combine(consumers, "nuget.config"), Path.Combine(target.FullName, "nuget.config"));
        string source = Path.Combine(consumers, name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }

        return new ConsumerProject(this, target.FullName);
    }

    /// <summary>Removes what was packed and built, and this version from the machine's package cache.</summary>
    public void Dispose()
    {
        folder.Delete(recursive: true);
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        foreach (string name in new[] { "minigrad.dsl", "minigrad.dsl.tensorboard", "minigrad.dsl.tensors", "minigrad.dsl.testing" })
        {
            var restored = new DirectoryInfo(Path.Combine(cache, name, Version));
            if (restored.Exists)
            {
                restored.Delete(recursive: true);
            }
        }
    }
}
