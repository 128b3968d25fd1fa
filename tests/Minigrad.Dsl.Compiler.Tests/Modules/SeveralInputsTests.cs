using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;
using Minigrad.TestKit.Specs;
using Xunit;
using Spec = Minigrad.TestKit.Specs.Spec;

namespace Minigrad.Compiler.Tests;

/// <summary>Several inputs, outputs and losses, and inputs of indices.</summary>
public sealed class SeveralInputsTests
{
    private static readonly SpecBuilder Pair = Spec.Block("Pair", "First: batch n, Second: batch n -> batch n").Layer("Sum", "Add").From("First", "Second");

    [Fact]
    public void Compile_SeveralInputsAndOutputs_HaveTheirNamesAxesAndTargets()
    {
        CompiledModel model = Spec.Model("Words: batch time, Right: batch source 3 -> Value: batch time, Policy: batch source 7").Layer("Policy", "Linear", ("Out", 7)).From("Right")
            .Layer("Embed", "Embedding", ("Vocabulary", 5), ("Dimension", 4)).From("Words").Einsum("Value", "b t d, d -> b t")
            .Loss("CrossEntropy", "Policy").Loss("MeanSquaredError", "Value").CompileValid();

        Assert.Equal(["Words batch time True", "Right batch source 3 False"], model.Inputs.Select(input => $"{input.Name} {Axis.Format(input.Axes)} {input.IsIndices}"));
        Assert.Equal(["Value batch time", "Policy batch source 7"], model.Outputs.Select(output => $"{output.Name} {Axis.Format(output.Axes)}"));
        Assert.Equal(["1 Labels batch source", "0 Values batch time"], model.Targets.Select(target => $"{target.Output} {target.Kind} {Axis.Format(target.Axes)}"));
        Assert.Equal(["batch", "time", "source"], model.RunTimeAxes);
    }

    [Theory]
    [InlineData("A: batch 2, A: batch 2 -> batch 2", "MG0051 Net.@signature[12..13]: An input cannot be called 'A', because this is the name of another input; call one of them something else|MG0051 Net.@signature[0..1]: An input cannot be called 'A', because this is the name of a layer; call one of them something else")]
    [InlineData("Layers: batch 2, B: batch 2 -> batch 2", "MG0051 Net.@signature[0..6]: An input cannot be called 'Layers', because this is the name of a member that the generator writes; call one of them something else")]
    [InlineData("Input: batch 2, B: batch 2 -> C: batch 2", "MG0052 Net.@signature[30..31]: Output 'C' is no layer of 'Net'; an output is the result of the layer that it names: name one, or call a layer 'C'")]
    [InlineData("Input: batch 2, B: batch 2 -> A: batch 2, A: batch 2", "MG0055 Net.@signature[42..43]: Output 'A' of 'Net' is named twice: remove one")]
    [InlineData("Input: batch 2, B: batch 2 -> A: batch 2", "MG0056 Net.@signature[16..17]: Nothing reads input 'B' of 'Net', so it has no effect on the result: list nameof(B) as an input of a layer, or remove it from the signature")]
    [InlineData("batch 2 -> A: batch 3", "MG2004 Net.@signature[20..21]: Axis 2 of the result is '3' in the signature, but layer 'A' gives 'batch 2' (layer A): change the signature or the layer")]
    public void Compile_WrongNames_AreReportedAtTheName(string signature, string expected) =>
        Assert.Equal(expected.Split('|').Order(), Spec.Model(signature).Layer("A", "Relu").Report().Order());

    [Fact]
    public void Loss_ThatNamesNoOutputOrOneTwice_IsReported()
    {
        SpecBuilder two = Spec.Model("batch 2 -> A: batch 2, B: batch 2").Layer("A", "Relu").Layer("B", "Tanh").Layer("C", "Tanh");

        Assert.Contains("MG0053 Net.@loss 0: [CrossEntropy] does not say which of the outputs of 'Net' it compares: write nameof(A) or nameof(B)", two.Loss("CrossEntropy").Report());
        Assert.Contains("MG0023 Net.@loss 0 output: [CrossEntropy] names 'C', but the outputs of 'Net' are 'A', 'B': write nameof(A) or nameof(B)", two.Loss("CrossEntropy", "C").Report());
        Assert.Contains("MG0022 Net.@loss 2: Output 'A' of model 'Net' has 2 losses, but it is compared with one target: remove all but one", two.Loss("CrossEntropy", "A").Loss("Huber", "B").Loss("Huber", "A").Report());
    }

    [Theory]
    [InlineData("1/sqrt(classes)", null)]
    [InlineData("-(0.5 + 2) * classes / 2", null)]
    [InlineData("1/(classes", "MG0059 Net.@loss 0 Weight[9..10]: Expected ')', found the end; a real value is made of numbers and names with + - * / sqrt and parentheses")]
    [InlineData("1/x", "MG2006 Net.@loss 0 Weight[2..3]: 'x' is neither a [Size] of 'Net' nor an axis on the left of its signature; known names: 'classes', 'batch'")]
    [InlineData("2*batch", "MG2040 Net.@loss 0 Weight[2..7]: 'Weight' of 'CrossEntropy' depends on the run-time size 'batch', but it must be a constant: bind 'batch' with [Size], or write a number")]
    [InlineData("1/(classes - 4)", "MG0040 Net.@loss 0 Weight: 'Weight' of [CrossEntropy] is Infinity; it must be finite")]
    public void Weight_Text_IsReadOrReportedAtItsPart(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Spec.Model("batch 2 -> batch classes").Size("classes", 4).Layer("A", "Linear", ("Out", "classes")).Loss("CrossEntropy").With(("Weight", text)).Report());

    [Fact]
    public void Block_WithSeveralInputs_TakesAsManyInOrder()
    {
        Assert.Equal(
            ["MG0015 Net.Sum.@attribute: Layer 'Sum' [Use] takes 2 inputs, but 1 is listed: list the others with nameof"],
            Spec.Model("batch 2 -> batch 2").Use("Sum", Pair, null, "Input").Report());
        Assert.Equal(
            ["MG2001 Net.Sum.@attribute: Axis 'n' is 3 here (from 'Wide') but 2 in block 'Pair' (the signature); one axis has one size: change one of the sizes"],
            Spec.Model("batch 2 -> batch 2").Layer("Wide", "Linear", ("Out", 3)).Use("Sum", Pair, null, "Input", "Wide").Report());
        Assert.Equal(
            ["MG0054 Heads.@signature[23..24]: 'Heads' has 2 outputs, but a use is one layer and so one value: make it one output, or a block for each"],
            Spec.Block("Heads", "batch n -> A: batch n, B: batch n").Layer("A", "Relu").Layer("B", "Relu").Report());
    }

    [Fact]
    public void Embedding_OfWhatIsNoIndex_IsReported()
    {
        (string, object)[] table = [("Vocabulary", 5), ("Dimension", 2)];
        Assert.Equal(
            ["MG0058 Net.B.@attribute: Layer 'B' [Embedding] looks up indices, but 'A' (layer A) is the result of a layer, and those are values: list an input of the class"],
            Spec.Model("batch 3 -> batch 3 2").Layer("A", "Relu").Layer("B", "Embedding", table).Report());
        Assert.Equal(
            ["MG0057 Net.Values.@input 0: Layer 'Values' reads 'Input' as values, but layer 'Words' (layer Words) reads it as indices; an input holds one or the other: give each an input of its own"],
            Spec.Model("batch 2 -> batch 2 2").Layer("Words", "Embedding", table).Layer("Values", "Relu").From("Input").Layer("Sum", "Add").From("Words", "Values").Report());
        Assert.Equal(
            ["MG2013 Net.Words.Vocabulary: Vocabulary of layer 'Words' depends on the run-time size 'time', but it must be a constant here: bind 'time' with [Size]"],
            Spec.Model("batch time -> batch time 2").Layer("Words", "Embedding", ("Vocabulary", "time"), ("Dimension", 2)).Report());
    }
}
