using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Convolutions, average pools, upsampling and embeddings and their gradients against TorchSharp's.</summary>
public sealed class WindowAnchorTests
{
    private static readonly IReadOnlyDictionary<string, float[]> Anchors = Anchor.Read("windows");

    public static TheoryData<string, string, string> Cases() => new()
    {
        { "Conv1d", "batch 4 20 -> batch 6 10", "Out=6 Kernel=3 Stride=2 Padding=1" },
        { "Conv1d groups", "batch 4 20 -> batch 6 18", "Out=6 Kernel=3 Groups=2" },
        { "Conv1d causal", "batch 4 20 -> batch 5 20", "Out=5 Kernel=4 Causal" },
        { "Conv1d causal stride", "batch 4 20 -> batch 5 7", "Out=5 Kernel=4 Stride=3 Causal" },
        { "Conv2d", "batch 4 4 5 -> batch 3 4 5", "Out=3 Kernel=3 Padding=1" },
        { "Conv2d groups", "batch 4 4 5 -> batch 6 2 4", "Out=6 Kernel=3,2 Stride=2,1 Padding=1,0 Groups=2" },
        { "Conv2d depthwise", "batch 4 4 5 -> batch 8 4 5", "Out=8 Kernel=3 Padding=1 Groups=4" },
        { "ConvTranspose2d", "batch 4 4 5 -> batch 2 6 7", "Out=2 Kernel=3" },
        { "ConvTranspose2d stride", "batch 4 4 5 -> batch 3 9 10", "Out=3 Kernel=2,3 Stride=2 Padding=0,1 OutputPadding=1" },
        { "AveragePool", "batch 4 4 5 -> batch 4 2 2", "Kernel=2" },
        { "AveragePool padding", "batch 4 4 5 -> batch 4 2 5", "Kernel=3 Stride=2,1 Padding=1" },
        { "AveragePool padding not counted", "batch 4 4 5 -> batch 4 2 5", "Kernel=3 Stride=2,1 Padding=1 CountIncludePadding=false" },
        { "AdaptiveAveragePool", "batch 4 4 5 -> batch 4 3 4", "Out=3,4" },
        { "Upsample", "batch 4 4 5 -> batch 4 4 15", "Factor=1,3" },
        { "Upsample bilinear", "batch 4 4 5 -> batch 4 8 10", "Factor=2 Mode=Bilinear" },
        { "Embedding", "batch 3 -> batch 3 4", "Vocabulary=7 Dimension=4" },
    };

    [Fact]
    public void Cases_OfTheRecord_AreAllCompared() => Assert.Equal(
        Anchors.Keys.Where(key => key.EndsWith(" y", StringComparison.Ordinal)).Select(key => key[..^2]), Cases().Select(row => (string)row[0]));

    [Theory, MemberData(nameof(Cases))]
    public void ResultAndGradients_OfALayer_AreTorchSharps(string name, string signature, string arguments)
    {
        int[] shape = [2, .. signature[..signature.IndexOf("->", StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(int.Parse)];
        (string, object)[] parsed = [.. arguments.Split(' ').Select(argument => argument.Split('=')).Select(parts => (parts[0], Value(parts)))];

        AnchoredLayer.Check(
            Anchors, name, Spec.Model(signature).Layer("Layer", name.Split(' ')[0], parsed), Tensor.From(shape, Anchors[name == "Embedding" ? "words" : "x"]));
    }

    private static object Value(string[] parts) => parts switch
    {
        [_] => true,
        [_, "false"] => false,
        [_, string text] => int.TryParse(text, out int number) ? number : text,
        _ => throw new ArgumentException(string.Join('=', parts), nameof(parts)),
    };
}
