using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>What a wrong pattern reports: rule, place and message.</summary>
public sealed class PatternErrorTests
{
    [Theory]
    [InlineData("Rearrange", "b h w", "", "MG1001 Net.Move.Text: 'b h w' has no '->'; the result is always written: add '-> …' with the axes of the result")]
    [InlineData("Rearrange", "b (h w -> b h w", "", "MG1060 Net.Move.Text[2..3]: '(' has no ')' behind it on its side of the arrow: close it after the last factor of the axis")]
    [InlineData("Rearrange", "b h) w -> b h w", "", "MG1002 Net.Move.Text[3..4]: ')' cannot stand here; a pattern has axis names, numbers, '...', parentheses and one '->'")]
    [InlineData("Rearrange", "b ((h) w) -> b h w", "", "MG1002 Net.Move.Text[3..4]: '(' cannot stand here; parentheses do not stand in each other")]
    [InlineData("Rearrange", "b h w -> b w", "", "MG1061 Net.Move.Text[2..3]: Axis 'h' stands on the left of the arrow only; [Rearrange] keeps every axis: write it on the right too, or use [Reduce]")]
    [InlineData("Rearrange", "b h w -> b h (w v)", "", "MG1061 Net.Move.Text[16..17]: Axis 'v' stands on the right of the arrow only; [Rearrange] makes no axes: write it on the left too, or use [Repeat]")]
    [InlineData("Repeat", "b h w -> b h 2", "", "MG1061 Net.Move.Text[4..5]: Axis 'w' stands on the left of the arrow only; [Repeat] keeps every axis: write it on the right too, or use [Reduce]")]
    [InlineData("Reduce", "b h w -> b h v", "", "MG1061 Net.Move.Text[13..14]: Axis 'v' stands on the right of the arrow only; [Reduce] makes no axes: write it on the left too, or use [Repeat]")]
    [InlineData("Rearrange", "b h h -> b h", "", "MG1062 Net.Move.Text[4..5]: Axis 'h' stands twice on the left of the arrow; a name is one axis: rename one")]
    [InlineData("Rearrange", "b h w -> b h w h", "", "MG1062 Net.Move.Text[15..16]: Axis 'h' stands twice on the right of the arrow; a name is one axis: rename one")]
    [InlineData("Rearrange", "b (h 2) w -> b h 2 w", "", "MG1063 Net.Move.Text[5..6]: '2' cannot stand on the left of the arrow of [Rearrange]; an axis that both sides have needs a name|MG1063 Net.Move.Text[17..18]: '2' cannot stand on the right of the arrow of [Rearrange]; an axis that both sides have needs a name")]
    [InlineData("Reduce", "b h w -> b h 3", "", "MG1063 Net.Move.Text[13..14]: '3' cannot stand on the right of the arrow of [Reduce]; a number is an axis that is reduced, so it stands on the left")]
    [InlineData("Repeat", "b 6 w -> b 6 w", "", "MG1063 Net.Move.Text[2..3]: '6' cannot stand on the left of the arrow of [Repeat]; a number is an axis that is added, so it stands on the right")]
    [InlineData("Repeat", "b h w -> b h w 0", "", "MG2007 Net.Move.Text[15..16]: '0' is 0; a size is at least 1 and below 1000000000, without leading zeros")]
    [InlineData("Repeat", "b h w -> b (h v) w", "", "MG1064 Net.Move.Text[14..15]: Axis 'v' stands on the right of the arrow only, so nothing says its size: add \"v=…\" to the sizes, or write a number in its place")]
    [InlineData("Rearrange", "b (h v) w -> b h v w", "", "MG1065 Net.Move.Text[5..6]: '(h v)' has more than one factor without a size ('h', 'v'), and only one can be inferred: add \"v=…\" to the sizes")]
    [InlineData("Rearrange", "b (h v) w -> b h v w", "v=4", "MG1066 Net.Move.Text[2..7]: '(h v)' takes apart an axis of 6 of 'Input' (the signature), but the factors beside 'h' make 4, which leaves 2: change the sizes")]
    [InlineData("Rearrange", "(b v) h w -> b v h w", "v=2", "MG1066 Net.Move.Text[0..5]: '(b v)' takes apart an axis of batch of 'Input' (the signature), but the factors beside 'b' make 2, which is not known to divide 'batch': change the sizes")]
    [InlineData("Rearrange", "b (h v) w -> b h v w", "h=2, v=4", "MG2001 Net.Move.Text[2..7]: Axis '(h v)' is 6 here (from 'Input') but 8 in this text (layer Move); one axis has one size: change one of the sizes, or rename one axis")]
    [InlineData("Rearrange", "b 1 w -> b w", "", "MG2001 Net.Move.Text[2..3]: Axis '1' is 6 here (from 'Input') but 1 in this text (layer Move); one axis has one size: change one of the sizes, or rename one axis")]
    [InlineData("Rearrange", "b n w -> b w n", "", "MG2001 Net.Move.Text[2..3]: Axis 'n' is 6 here (from 'Input') but 5 in [Size] n (class Net); one axis has one size: change one of the sizes, or rename one axis")]
    [InlineData("Rearrange", "b h w -> b w h", "n=5", "MG1067 Net.Move.Sizes[0..1]: 'n' is given a size, but the pattern has no axis 'n': remove it, or correct the name")]
    [InlineData("Rearrange", "b (n h) w -> b w h n", "n=2", "MG2001 Net.Move.Sizes[0..1]: Axis 'n' is 2 here (the layer's sizes) but 5 in [Size] n (class Net); one axis has one size: remove it here, or rename one axis")]
    [InlineData("Rearrange", "b (h v) w -> b w h v", "v=0", "MG2007 Net.Move.Sizes[2..3]: 'v' is 0; a size is at least 1")]
    [InlineData("Rearrange", "b (h ...) -> b h ...", "h=2", "MG1068 Net.Move.Text[5..8]: '...' cannot stand here; what comes in has its axes apart: write '...' outside the parentheses")]
    [InlineData("Rearrange", "b h w -> b h w ...", "", "MG1068 Net.Move.Text[15..18]: '...' cannot stand here; the left of the arrow has no '...': write it there too")]
    [InlineData("Rearrange", "b ... -> b", "", "MG1061 Net.Move.Text[2..5]: Axis '...' stands on the left of the arrow only; [Rearrange] keeps every axis: write it on the right too, or use [Reduce]")]
    [InlineData("Rearrange", "b h -> h b", "", "MG2003 Net.Move.Text[0..3]: Layer 'Move' [Rearrange] takes 2 axes, 'b h', but its input 'Input' has 3 axes: 'batch 6 4' (the signature)")]
    [InlineData("Rearrange", "b c h w ... -> b ... c h w", "", "MG2003 Net.Move.Text[0..11]: Layer 'Move' [Rearrange] takes at least 4 axes, 'b c h w ...', but its input 'Input' has 3 axes: 'batch 6 4' (the signature)")]
    public void Pattern_Wrong_IsReportedAtItsPlace(string kind, string pattern, string sizes, string expected)
    {
        List<(string Name, object Value)> arguments = [("Text", pattern)];
        arguments.AddRange(kind == "Reduce" ? [("Reduction", "Sum")] : []);
        arguments.AddRange(sizes.Length > 0 ? [("Sizes", sizes)] : []);
        string[] report = Spec.Model("batch 6 4 -> batch a1 a2").Size("n", 5).Layer("Move", kind, [.. arguments]).Report();
        Assert.Equal(expected.Split('|'), report);
    }

    [Fact]
    public void Pattern_InABlock_IsCheckedAtItsUse()
    {
        SpecBuilder block = Spec.Block("Fold", "batch channels height -> batch c h").Size("by").Layer("Move", "Rearrange", ("Text", "b c (h by) -> b (c by) h"));
        Assert.Empty(Spec.Model("batch 2 6 -> batch 6 2").Use("First", block, "by=3").Report());
        Assert.StartsWith("MG1066", Spec.Model("batch 2 6 -> batch 8 1").Use("First", block, "by=4").Report().Single(), StringComparison.Ordinal);
    }
}
