using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class LargeSizeTests
{
    [Theory]
    [InlineData("65536*65536 + 1", "65536*65536 + 1' is 4294967297", "")]
    [InlineData("2147483647*2147483647*2147483647", "2147483647*2147483647*2147483647' is too large", "[0..32]")]
    [InlineData("2 + (n*2147483647*n*2147483647*n*2147483647)", "n*2147483647*n*2147483647*n*2147483647' is too large", "[5..43]")]
    public void SizeText_BeyondInt_IsReported(string text, string said, string range) => Assert.Equal(
        [$"MG2007 Net.A.Out{range}: '{said}; a size is at least 1 and below 2147483648"],
        Spec.Model("batch n -> batch 2").Layer("A", "Linear", ("Out", text)).Report());

    [Theory]
    [InlineData("batch 2147483647 2147483647 2147483647 -> batch n")]
    [InlineData("batch 65536 32768 -> batch n")]
    public void Flatten_BeyondInt_IsReportedAtTheLayer(string signature) => Assert.Equal(
        ["MG2007 Net.A.@attribute: 'A' is too large; a size is at least 1 and below 2147483648"], Spec.Model(signature).Layer("A", "Flatten").Report());

    [Fact]
    public void Flatten_JustBelowInt_IsAllowed() => Assert.Empty(Spec.Model("batch 65536 32767 -> batch n").Layer("A", "Flatten").Report());

    [Fact]
    public void Linear_WeightBeyondInt_IsReportedAtTheLayer() => Assert.Equal(
        ["MG2007 Net.A.@attribute: 'A.weight' is too large; a size is at least 1 and below 2147483648"],
        Spec.Model("batch 65536 -> batch 32768").Layer("A", "Linear", ("Out", 32768)).Report());

    [Fact]
    public void SizeText_DeeplyNested_IsRead() =>
        Assert.Empty(Spec.Model("batch 2 -> batch 2").Layer("A", "Linear", ("Out", new string('(', 1000) + "2" + new string(')', 1000))).Report());
}
