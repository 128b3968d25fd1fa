using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Minigrad.TestKit;

/// <summary>How <see cref="GeneratorHarness"/> compiles; the defaults are those of a strict user project.</summary>
public sealed record HarnessOptions
{
    /// <summary>Everything at its default.</summary>
    public static HarnessOptions Default { get; } = new();

    /// <summary>The name of the assembly that the sources make.</summary>
    public string AssemblyName { get; init; } = "Sample";

    /// <summary>The names of the source files, for messages that state them; <c>Source1.cs</c>, <c>Source2.cs</c>, … beyond these.</summary>
    public ImmutableArray<string> FileNames { get; init; } = [];

    /// <summary>The C# version of the sources.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp14;

    /// <summary>Whether the JIT may optimise what is loaded.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    /// <summary>Whether missing comments on public members are warnings too, as in a library with a documentation file.</summary>
    public bool RequireDocumentation { get; init; }

    /// <summary>Runs generator and analyzers under a culture with a decimal comma and U+2212 as its minus sign.</summary>
    public bool HostileCulture { get; init; }

    /// <summary>MSBuild properties that the compiler can see, without the prefix <c>build_property.</c>.</summary>
    public ImmutableDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Earlier results whose assemblies the sources reference and whose code is loaded with them.</summary>
    public ImmutableArray<HarnessResult> References { get; init; } = [];
}
