using System.Globalization;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Patterns against the evaluator by definition: the examples of einops' documentation, and random ones.</summary>
public sealed class PatternTests
{
    /// <summary>Input after a first axis of 6, kind, pattern, sizes, reduction.</summary>
    public static TheoryData<string, string, string, string, string> Examples => new()
    {
        { "4 6 3", "Rearrange", "b h w c -> b h w c", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> w h b c", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> (b h) w c", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> h (b w) c", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> b c h w", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> b (c h w)", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> (h) (b w) c", "", "" },
        { "4 6 3", "Rearrange", "(b1 b2) h w c -> b1 b2 h w c", "b1=2", "" },
        { "4 6 3", "Rearrange", "(b1 b2) h w c -> (b1 h) (b2 w) c", "b1=2", "" },
        { "4 6 3", "Rearrange", "(b1 b2) h w c -> (b2 h) (b1 w) c", "b1=2", "" },
        { "4 6 3", "Rearrange", "b h (w w2) c -> (h w2) (b w) c", "w2=2", "" },
        { "4 6 3", "Rearrange", "b h (w w2) c -> (b w w2) h c", "w=3", "" },
        { "4 6 3", "Rearrange", "b (h h2) (w w2) c -> b h w (h2 w2 c)", "h2=2, w2=2", "" },
        { "4 6 3", "Rearrange", "b (h1 h2) (w1 w2) c -> (b h1 w1) h2 w2 c", "h1=2, w1=3", "" },
        { "4 6 3", "Rearrange", "b h w c -> b 1 h w 1 c", "", "" },
        { "4 6 3", "Rearrange", "b h w c -> () b () h w c", "", "" },
        { "1 6 1", "Rearrange", "b 1 w () -> w b", "", "" },
        { "4 6 3", "Rearrange", "b ... c -> b c ...", "", "" },
        { "4 6 3", "Rearrange", "... c -> c ...", "", "" },
        { "4 6 3", "Rearrange", "b ... c -> (...) c b", "", "" },
        { "4 6 3", "Rearrange", "... -> (...)", "", "" },
        { "", "Rearrange", "b -> 1 b 1", "", "" },
        { "", "Rearrange", "b ... -> ... b", "", "" },
        { "24", "Rearrange", "b (c h w) -> b c h w", "c=2, h=3", "" },
        { "4 6 3", "Rearrange", "b (h 1) w (c) -> b w h c", "", "" },
        { "4 6 3", "Reduce", "b h w c -> h w c", "", "Mean" },
        { "4 6 3", "Reduce", "b h w c -> h w", "", "Min" },
        { "4 6 3", "Reduce", "b h w c -> w b", "", "Max" },
        { "4 6 3", "Reduce", "b h w c -> b c", "", "Mean" },
        { "4 6 3", "Reduce", "b h w c -> b () () c", "", "Mean" },
        { "4 6 3", "Reduce", "b (h h2) (w w2) c -> h (b w) c", "h2=2, w2=2", "Mean" },
        { "4 6 3", "Reduce", "b (h h2) (w w2) c -> h (b w) c", "h2=2, w2=3", "Max" },
        { "4 6 3", "Reduce", "b (h 2) (w 2) c -> b h w c", "", "Max" },
        { "4 6 3", "Reduce", "b (h 2) (w 3) c -> (h w) c b", "", "Product" },
        { "4 6 3", "Reduce", "(b 2) h w c -> b c", "", "Sum" },
        { "4 6 3", "Reduce", "b ... c -> b c", "", "Max" },
        { "4 6 3", "Reduce", "b ... -> ...", "", "Sum" },
        { "4 6 3", "Reduce", "... -> ", "", "Sum" },
        { "4 6 3", "Reduce", "... -> ", "", "Min" },
        { "4 6 3", "Reduce", "b h w c -> c h b w", "", "Max" },
        { "4 6 3", "Reduce", "b 4 w c -> c b w", "", "Product" },
        { "4 6 3", "Repeat", "b h w c -> b h w c 3", "", "" },
        { "4 6 3", "Repeat", "b h w c -> b h repeat w c", "repeat=3", "" },
        { "4 6 3", "Repeat", "b h w c -> (repeat b) h w c", "repeat=2", "" },
        { "4 6 3", "Repeat", "b h w c -> b (2 h) (2 w) c", "", "" },
        { "4 6 3", "Repeat", "b h w c -> b (h 2) (w 2) c", "", "" },
        { "4 6 3", "Repeat", "b h w c -> c (w repeat) b h", "repeat=2", "" },
        { "4 6 3", "Repeat", "b ... -> copies b ... 2", "copies=2", "" },
        { "4 6 3", "Repeat", "b (h h2) w c -> b (h r h2) w c", "h2=2, r=3", "" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Layer_ExampleOfEinops_IsTheEvaluators(string input, string kind, string pattern, string sizes, string reduction) => Check($"6 {input}", kind, pattern, sizes, reduction);

    [Fact]
    public void Layer_RandomPattern_IsTheEvaluators()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            RandomPattern made = RandomPattern.Make(new Random(seed));
            Check(made.Input, made.Kind, made.Text, made.Sizes, made.Reduction);
        }
    }

    private static void Check(string input, string kind, string pattern, string sizes, string reduction)
    {
        Dictionary<string, int> given = sizes.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToDictionary(parts => parts[0], parts => Number(parts[1]));
        int[] shape = [.. input.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        Tensor x = Tensor.From(shape, i => Math.Sin(1 + (i * 7.3)));
        Tensor expected = PatternOracle.Evaluate(pattern, x, given, reduction.Length > 0 ? Enum.Parse<Reduction>(reduction) : null);

        // The batch, which is run-time, goes first, so that all sizes are constants.
        SpecBuilder spec = Spec.Model($"batch {string.Join(" ", shape)} -> {string.Join(" ", expected.Shape)}").Layer("Drop", "Reduce", ("Text", "n ... -> ..."), ("Reduction", "Sum"));
        List<(string Name, object Value)> arguments = [("Text", pattern)];
        arguments.AddRange(reduction.Length > 0 ? [("Reduction", reduction)] : []);
        arguments.AddRange(sizes.Length > 0 ? [("Sizes", sizes)] : []);
        CompiledModel model = spec.Layer("Move", kind, [.. arguments]).CompileValid();
        GraphInputs inputs = RandomInputs.For(model.Predict, 1, ("batch", 1));
        inputs.Input = new([1, .. shape], x.Values);

        Tensor actual = GraphInterpreter.Evaluate(model.Predict, inputs).Prediction;

        Assert.Equal(expected.Shape, actual.Shape);
        for (int i = 0; i < expected.Values.Length; i++)
        {
            Assert.True(Math.Abs(expected.Values[i] - actual.Values[i]) <= 1e-12, $"{kind} {pattern} ({sizes}) of {input}: element {i} is {actual.Values[i]}, not {expected.Values[i]}");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
