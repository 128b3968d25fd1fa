using System.Runtime.CompilerServices;
using Minigrad.TestKit;
using Minigrad.Testing;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>A few files in full, to notice changes of form. That they are right the integration tests show.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Generate_Perceptron_IsTheAcceptedText() => Verify(Sources.Perceptron, "Sample.Mlp.g");

    [Fact]
    public void Generate_ConvolutionalNetWithBlocks_IsTheAcceptedText() => Verify(Sources.Convolutional, "Sample.Cnn.g");

    [Fact]
    public void Generate_ModelWithTwoInputsAndTwoHeads_IsTheAcceptedText() => Verify(Sources.TwoHeads, "Sample.Actor.g");

    [Fact]
    public void Generate_Block_IsTheAcceptedText() => Verify(Sources.Convolutional, "Sample.ConvBlock.g");

    [Fact]
    public void Generate_EinsumMethod_IsTheAcceptedText() => Verify(Sources.EinsumMethod, "Sample.Ops.Dense(x,w,batch,in,out).g");

    [Fact]
    public void Generate_EinsumCalls_IsTheAcceptedText() => Verify(Sources.EinsumCalls, "Minigrad.Einsum.g");

    [Fact]
    public void Generate_PatternMethod_IsTheAcceptedText() => Verify(Sources.PatternMethods, "Sample.Images.Pool(x).tensor.g");

    [Fact]
    public void Generate_ModelWithOwnActivationAndLoss_IsTheAcceptedText() => Verify(Sources.OwnFunctions, "Sample.Judge.g");

    [Fact]
    public void Generate_ModelWithAnError_IsTheAcceptedText() =>
        Expect.Snapshot(new GeneratorHarness([new ModelGenerator()], []).Run(Sources.Broken).Generated["Sample.Net.g.cs"], "Sample.Net.g", "cs");

    private static void Verify(string source, string hint, [CallerMemberName] string method = "") =>
        Expect.Snapshot(GeneratorHarness.Shipped.Run(source).AssertClean().Generated[$"{hint}.cs"], hint, "cs", method);
}
