namespace Minigrad.Dsl.Package.Tests;

/// <summary>A user's project in a temporary folder, which gets Minigrad.Dsl from the package alone.</summary>
/// <param name="package">The package.</param>
/// <param name="folder">The project's folder.</param>
internal sealed class ConsumerProject(PackedPackage package, string folder)
{
    /// <summary>Runs an SDK command on the project.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    public Outcome Dotnet(params string[] arguments) => Package.Tests.Dotnet.Run("dotnet", folder, package.Variables, arguments);

    /// <summary>Runs a program that was built.</summary>
    /// <param name="path">Its path under the project's folder.</param>
    public Outcome Start(string path) => Package.Tests.Dotnet.Run(Path.Combine(folder, path), folder, package.Variables);

    /// <summary>The size of a file of the project.</summary>
    /// <param name="path">Its path under the project's folder.</param>
    /// <returns>Bytes.</returns>
    public long Size(string path) => new FileInfo(Path.Combine(folder, path)).Length;
}
