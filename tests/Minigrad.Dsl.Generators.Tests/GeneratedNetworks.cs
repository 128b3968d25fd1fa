using Minigrad.TestKit;

namespace Minigrad.Generators.Tests;

/// <summary>The networks, compiled once without a warning.</summary>
public sealed class GeneratedNetworks
{
    public GeneratedNetworks()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, [.. NetworkSources.Digits, .. NetworkSources.ResNet18, .. NetworkSources.Transformer]);
        Sizes = MethodSizes.Of(result.Image);
        result.AssertClean();
    }

    /// <summary>The sizes of all their methods.</summary>
    public IReadOnlyList<MethodSize> Sizes { get; }
}
