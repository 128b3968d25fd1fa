using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>How a layer's arguments say that its values begin, and what is wrong with them.</summary>
public sealed class InitializationTests
{
    private static SpecBuilder Rows => Spec.Model("batch 4 -> batch 2");

    [Fact]
    public void Linear_WithAScheme_HasItForTheWeightAlone()
    {
        CompiledModel model = Rows.Layer("Head", "Linear", ("Out", 2), ("Initialization", "KaimingNormal"), ("Nonlinearity", "LeakyRelu"), ("Slope", 0.1), ("Fan", "Out")).CompileValid();
        Assert.Equal(new InitializerSpec.ByFans(Initialization.KaimingNormal, Nonlinearity.LeakyRelu, 0.1, Fan.Out), model.Parameters[0].Initializer);
        Assert.Equal(new InitializerSpec.Uniform(0.5), model.Parameters[1].Initializer);
        Assert.All(model.Parameters, parameter => Assert.Null(parameter.Fans));
    }

    [Fact]
    public void Conv2d_WithBiasZero_HasIt()
    {
        CompiledModel model = Spec.Model("batch 1 8 8 -> batch 2 8 8")
            .Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3), ("Padding", 1), ("Initialization", "Orthogonal"), ("Nonlinearity", "Relu"), ("BiasInitialization", "Zeros")).CompileValid();
        Assert.Equal(new InitializerSpec.ByFans(Initialization.Orthogonal, Nonlinearity.Relu, 0.01, Fan.In), model.Parameters[0].Initializer);
        Assert.Equal(InitializerSpec.Zeros, model.Parameters[1].Initializer);
    }

    [Fact]
    public void BatchNorm_WithWeightZero_HasIt()
    {
        CompiledModel model = Spec.Model("batch 4 -> batch 4").Layer("Norm", "BatchNorm", ("Initialization", "Zeros")).CompileValid();
        Assert.Equal([InitializerSpec.Zeros, InitializerSpec.Zeros], model.Parameters.Select(parameter => parameter.Initializer));
    }

    [Theory]
    [InlineData("b t d, d h k -> b t h k", 5, 6, 5)]
    [InlineData("b t d, h k d -> b t h k", 5, 6, 6)]
    [InlineData("b t d, h d k -> b t h k", 5, 6, 0)]
    [InlineData("b t d, t d k -> b k", 15, 3, 15)]
    [InlineData("b t d, t d -> b t", 5, 1, 3)]
    [InlineData("b t d, d -> b t d", 1, 1, 5)]
    [InlineData("b t d, t d -> b", 15, 1, 15)]
    [InlineData("b t d, h -> b t d h", 1, 2, 2)]
    public void Einsum_Weight_HasTheFansOfWhatItSumsAndGives(string text, long fanIn, long fanOut, long rows)
    {
        string result = text[(text.IndexOf("->", StringComparison.Ordinal) + 3)..].Replace("b", "batch", StringComparison.Ordinal);
        CompiledModel model = Spec.Model($"batch t d -> {result}").Size("t", 3).Size("d", 5).Size("h", 2).Size("k", 3).Einsum("Head", text).CompileValid();
        Assert.Equal(new FansSpec(fanIn, fanOut, rows), model.Parameters[0].Fans);
        Assert.Equal(new InitializerSpec.Uniform(1 / Math.Sqrt(fanIn)), model.Parameters[0].Initializer);
    }

    [Fact]
    public void Einsum_OrthogonalWeightThatIsNoMatrix_IsReported() => Reports(
        Spec.Model("batch t d -> batch t h k").Size("t", 3).Size("d", 5).Size("h", 2).Size("k", 3)
            .Layer("Head", "Einsum", ("Text", "b t d, h d k -> b t h k"), ("Initialization", "Orthogonal")),
        "MG0041 Net.Head.Initialization: 'Initialization' of layer 'Head' is Orthogonal, but the axes of the learned operand 'h d k' that are summed over do not stand together "
        + "at its beginning or end, so it is no matrix: reorder its axes, or use another initialisation");

    [Fact]
    public void Einsum_WithoutWeights_TakesNoInitialisation() => Reports(
        Spec.Model("batch n -> batch").Size("n", 3).Layer("Sum", "Einsum", ("Text", "b n -> b"), ("Initialization", "Zeros")),
        "MG0042 Net.Sum.Initialization: 'Initialization' of layer 'Sum' has no effect, because the layer has no weights of its own: remove it");

    [Theory]
    [InlineData("KaimingUniform")]
    [InlineData("XavierNormal")]
    [InlineData("Orthogonal")]
    public void Bias_ByFans_IsReported(string kind)
    {
        Reports(
            Rows.Layer("Head", "Linear", ("Out", 2), ("BiasInitialization", kind)),
            $"MG0041 Net.Head.BiasInitialization: 'BiasInitialization' of layer 'Head' is {kind}, but a bias has no fan-in: use Default, Zeros or Ones");
        Reports(
            Spec.Model("batch 4 -> batch 4").Layer("Norm", "BatchNorm", ("Initialization", kind)),
            $"MG0041 Net.Norm.Initialization: 'Initialization' of layer 'Norm' is {kind}, but a scale for each channel has no fan-in: use Default, Zeros or Ones");
    }

    [Fact]
    public void Bias_OfALayerWithout_IsReported() => Reports(
        Rows.Layer("Head", "Linear", ("Out", 2), ("Bias", false), ("BiasInitialization", "Zeros")),
        "MG0042 Net.Head.BiasInitialization: 'BiasInitialization' of layer 'Head' has no effect, because the layer has no bias: remove it, or set Bias = true");

    [Theory]
    [InlineData("Nonlinearity", "Relu", "Default", "the weights begin as Default, which has neither gain nor fan: set Initialization too, or remove it")]
    [InlineData("Fan", "Out", "Ones", "the weights begin as Ones, which has neither gain nor fan: set Initialization too, or remove it")]
    [InlineData("Fan", "Out", "Orthogonal", "Orthogonal does not divide by one fan: remove it")]
    [InlineData("Slope", 0.2, "KaimingNormal", "only a leaky ReLU has a slope: write Nonlinearity = Nonlinearity.LeakyRelu too, or remove it")]
    public void Argument_ThatSaysNothing_IsReported(string argument, object value, string kind, string reason) => Reports(
        Rows.Layer("Head", "Linear", ("Out", 2), ("Initialization", kind), (argument, value)),
        $"MG0042 Net.Head.{argument}: '{argument}' of layer 'Head' has no effect, because {reason}");

    [Fact]
    public void Argument_OfNoMember_IsReported() => Reports(
        Rows.Layer("Head", "Linear", ("Out", 2), ("Fan", new UnsupportedValue("Fan"))),
        "MG0019 Net.Head.Fan: 'Fan' of layer 'Head' is no member of Fan; it takes one of In, Out");

    [Fact]
    public void Slope_NotFinite_IsReported() => Reports(
        Rows.Layer("Head", "Linear", ("Out", 2), ("Initialization", "KaimingNormal"), ("Nonlinearity", "LeakyRelu"), ("Slope", double.NaN)),
        "MG0021 Net.Head.Slope: 'Slope' of layer 'Head' is NaN; it must be finite");

    private static void Reports(SpecBuilder spec, string message) => Assert.Equal([message], spec.Report());
}
