using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Minigrad.TestKit;

/// <summary>What a user's project references: the running framework, the attributes, the runtime, what tests use, and tensors.</summary>
public static class ReferenceAssemblies
{
    private static readonly string[] Minigrad =
        ["Minigrad.Dsl.dll", "Minigrad.Dsl.Abstractions.dll", "Minigrad.Dsl.Tensors.dll", "Minigrad.Dsl.Testing.dll", "System.Numerics.Tensors.dll"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Framework().Concat(Minigrad.Select(name => Path.Combine(AppContext.BaseDirectory, name)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static IEnumerable<string> Framework()
    {
        string? folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder);
    }
}
