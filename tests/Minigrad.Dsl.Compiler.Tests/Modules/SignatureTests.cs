using CsCheck;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;
using Xunit;
using Spec = Minigrad.TestKit.Specs.Spec;

namespace Minigrad.Compiler.Tests;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("batch 1 28 28 -> batch 10", "batch[0..5] 1[6..7] 28[8..10] 28[11..13] -> batch[17..22] 10[23..25]")]
    [InlineData(" batch->\tbatch", "batch[1..6] -> batch[9..14]")]
    [InlineData("batch n ->", "batch[0..5] n[6..7] -> ")]
    [InlineData("größe_1 -> x2y", "größe_1[0..7] -> x2y[11..14]")]
    [InlineData("Left: batch 8,Right :batch 8 ->Policy: batch 7, Value:", "Left[0]: batch[6..11] 8[12..13], Right[14]: batch[21..26] 8[27..28] -> Policy[31]: batch[39..44] 7[45..46], Value[48]: ")]
    [InlineData("Only: batch -> Result: batch", "Only[0]: batch[6..11] -> Result[15]: batch[23..28]")]
    [InlineData("batch 2x -> 2147483647", "batch[0..5] 2[6..7] x[7..8] -> 2147483647[12..22]")]
    public void Parse_Signature_HasEveryAxisWithItsSpan(string text, string expected)
    {
        ErrorSink errors = new();
        Signature signature = SignatureParser.Parse(text, default, errors)!;
        Assert.Equal(0, errors.Count);
        Assert.Equal(expected, $"{Side(signature.Inputs)} -> {Side(signature.Outputs)}");
    }

    [Theory]
    [InlineData("batch 10", "MG1001 Net.@signature: 'batch 10' has no '->'; the result is always written: add '-> …' with the axes of the result")]
    [InlineData("-> batch", "MG1011 Net.@signature: Expected the name of the batch axis, found '->'; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("8 3 -> batch", "MG1011 Net.@signature[0..1]: Expected the name of the batch axis, found '8'; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("batch 0 -> batch", "MG2007 Net.@signature[6..7]: '0' is 0; a size is at least 1 and below 2147483648")]
    [InlineData("batch 2147483648 -> batch", "MG2007 Net.@signature[6..16]: '2147483648' is too large; a size is at least 1 and below 2147483648")]
    [InlineData("batch 1, 28 -> batch", "MG0050 Net.@signature[0..7]: One of several inputs, 'batch 1', has no name, so nothing can refer to it: write 'Name: batch 1'|MG0050 Net.@signature[9..11]: One of several inputs, '28', has no name, so nothing can refer to it: write 'Name: 28'")]
    [InlineData("Left: batch 2, -> A: batch 2", "MG1011 Net.@signature[13..14]: Expected axes on both sides of ',', found none; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("Left: batch 2, Right: batch 2: -> batch 2", "MG1011 Net.@signature[29..30]: Expected an axis name or a number, found ':'; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("3: batch -> batch", "MG1011 Net.@signature[1..2]: Expected an axis name or a number, found ':'; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("Left: , Right: batch 2 -> batch 2", "MG1011 Net.@signature[0..4]: Expected the name of the batch axis, found ','; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    [InlineData("batch -> batch -> batch", "MG1011 Net.@signature[15..16]: Expected an axis name or a number, found '-'; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"")]
    public void Compile_WrongSignature_IsReportedWhereItIsWrong(string signature, string expected) =>
        Assert.Equal(expected.Split('|'), Spec.Model(signature).Layer("A", "Relu").Report());

    [Fact]
    public void Parse_RandomText_ReportsInsideTheText() => RandomTexts.Of(" ->batch0128,:é").Sample(
        text =>
        {
            ErrorSink errors = new();
            Assert.Equal(SignatureParser.Parse(text, default, errors) is null, errors.Count > 0);
            Assert.All(errors.Errors, error => Assert.InRange(error.Where.Start + Math.Max(error.Where.Length, 0), 0, text.Length));
        },
        iter: 3000);

    [Theory]
    [InlineData("batch 2 -> batch 3", "MG2004 Net.@signature[17..18]: Axis 2 of the result is '3' in the signature, but the last layer 'A' gives 'batch 2' (layer A): change the signature or the layer")]
    [InlineData("batch 2 -> n 2", null)]
    [InlineData("batch n -> n batch", "MG2004 Net.@signature[11..12]: Axis 1 of the result is 'n' in the signature, but the last layer 'A' gives 'batch n' (layer A): change the signature or the layer|MG2004 Net.@signature[13..18]: Axis 2 of the result is 'batch' in the signature, but the last layer 'A' gives 'batch n' (layer A): change the signature or the layer")]
    [InlineData("batch 2 -> batch", "MG2015 Net.@signature[11..16]: The result has 1 axis in the signature, but the last layer 'A' gives 2 axes: 'batch 2' (layer A); change the signature or the layer")]
    [InlineData("batch 2 ->", "MG2015 Net.@signature: The result has 0 axes in the signature, but the last layer 'A' gives 2 axes: 'batch 2' (layer A); change the signature or the layer")]
    [InlineData("batch 2 3 -> r s s", "MG2004 Net.@signature[17..18]: Axis 3 of the result is 's' = 2 in the signature, but the last layer 'A' gives 'batch 2 3' (layer A): change the signature or the layer")]
    public void Compile_LastLayerOfAnotherShape_IsReportedAtTheAxis(string signature, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], Spec.Model(signature).Layer("A", "Relu").Report());

    [Fact]
    public void Compile_SizeInTheResult_IsNamedWithItsValue() => Assert.Equal(
        ["MG2004 Net.@signature[17..18]: Axis 2 of the result is 'k' = 3 in the signature, but the last layer 'A' gives 'batch 2' (layer A): change the signature or the layer"],
        Spec.Model("batch 2 -> batch k").Size("k", 3).Layer("A", "Relu").Report());

    private static string Side(EquatableArray<SignatureTensor> tensors) =>
        string.Join(", ", tensors.Select(tensor => (tensor.Name is null ? "" : $"{tensor.Name}[{tensor.NameStart}]: ") + Axes(tensor.Axes)));

    private static string Axes(EquatableArray<SignatureAxis> axes) => string.Join(" ", axes.Select(axis => $"{axis}[{axis.Start}..{axis.Start + axis.Length}]"));
}
