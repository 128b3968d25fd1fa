using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Normalisations, standardised weights and activations and their gradients against TorchSharp's.</summary>
public sealed class LayerAnchorTests
{
    private static readonly IReadOnlyDictionary<string, float[]> Anchors = Anchor.Read("layers");

    public static TheoryData<string> Names() => [.. Anchors.Keys.Where(name => name.EndsWith(" y", StringComparison.Ordinal)).Select(name => name[..^" y".Length])];

    [Theory, MemberData(nameof(Names))]
    public void ResultAndGradients_OfImages_AreTorchSharps(string name) =>
        AnchoredLayer.Check(Anchors, name, Spec.Model("batch 4 2 5 -> batch 4 2 5").Layer("Layer", name.Split(' ')[0], Arguments(name)), Tensor.From([3, 4, 2, 5], Anchors["x"]));

    private static (string Name, object Value)[] Arguments(string name) => name switch
    {
        "GroupNorm" => [("Groups", 2), ("Epsilon", 1e-3)],
        "BatchNorm" or "InstanceNorm" or "LayerNorm last" => [("Epsilon", 1e-3)],
        "LayerNorm" => [("Axis", 1), ("Epsilon", 1e-3)],
        "Conv2d" => [("Out", 4), ("Kernel", "1, 3"), ("Padding", "0, 1"), ("Bias", false), ("WeightStandardization", true)],
        "GeneralRelu" => [("Leak", 0.1), ("Subtract", 0.4), ("Maximum", 1.5)],
        _ => [],
    };
}
