using Minigrad.TestKit;

namespace Minigrad.Generators.Tests;

/// <summary>The networks, compiled once without a warning.</summary>
public sealed class GeneratedNetworks
{
    /// <summary>The sizes of all their methods.</summary>
    public IReadOnlyList<MethodSize> Sizes { get; } = MethodSizes.Of(GeneratorHarness.Shipped
        .Run(HarnessOptions.Default, [.. NetworkSources.Digits, .. NetworkSources.ResNet18, .. NetworkSources.Transformer])
        .AssertClean().Image);
}
