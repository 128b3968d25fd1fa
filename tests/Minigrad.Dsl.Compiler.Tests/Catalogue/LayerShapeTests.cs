using System.Globalization;
using System.Text.RegularExpressions;
using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>The shape that each layer gives, and its learned values.</summary>
public sealed partial class LayerShapeTests
{
    [Theory]
    [InlineData("batch 5", "Linear", "Out=7", "batch 7", "weight 7 5, bias 7")]
    [InlineData("batch time 5", "Linear", "Out=7 Bias=false", "batch time 7", "weight 7 5")]
    [InlineData("batch 3 28 28", "Conv2d", "Out=8 Kernel=5", "batch 8 24 24", "weight 8 3 5 5, bias 8")]
    [InlineData("batch 3 28 28", "Conv2d", "Out=8 Kernel=5 Padding=2 Stride=2", "batch 8 14 14", "weight 8 3 5 5, bias 8")]
    [InlineData("batch 3 28 14", "Conv2d", "Out=8 Kernel='5, 3' Padding='2, 0' Stride='2, 1' Bias=false", "batch 8 14 12", "weight 8 3 5 3")]
    [InlineData("batch 1 height width", "Conv2d", "Out=2 Kernel=3 Padding=1", "batch 2 height width", "weight 2 1 3 3, bias 2")]
    [InlineData("batch 1 height width", "Conv2d", "Out=2 Kernel=3 Stride=2", "batch 2 ((height + 1)//2 - 1) ((width + 1)//2 - 1)", "weight 2 1 3 3, bias 2")]
    [InlineData("batch 4 9 8", "Conv2d", "Out=6 Kernel='3, 2' Groups=2", "batch 6 7 7", "weight 6 2 3 2, bias 6")]
    [InlineData("batch 4 9 8", "Conv2d", "Out=8 Kernel=3 Padding=1 Groups=4 Bias=false", "batch 8 9 8", "weight 8 1 3 3")]
    [InlineData("batch 3 20", "Conv1d", "Out=5 Kernel=4 Stride=3 Padding=1", "batch 5 7", "weight 5 3 4, bias 5")]
    [InlineData("batch 3 time", "Conv1d", "Out=5 Kernel=4 Causal=true", "batch 5 time", "weight 5 3 4, bias 5")]
    [InlineData("batch 3 time", "Conv1d", "Out=5 Kernel=3 Padding=1", "batch 5 time", "weight 5 3 3, bias 5")]
    [InlineData("batch 3 time", "Conv1d", "Out=6 Kernel=2 Causal=true Stride=2 Groups=3 Bias=false", "batch 6 (time + 1)//2", "weight 6 1 2")]
    [InlineData("batch 3 5 7", "ConvTranspose2d", "Out=2 Kernel=3", "batch 2 7 9", "weight 3 2 3 3, bias 2")]
    [InlineData("batch 3 5 7", "ConvTranspose2d", "Out=2 Kernel='4, 3' Stride='2, 3' Padding='1, 0' OutputPadding='0, 2' Bias=false", "batch 2 10 23", "weight 3 2 4 3")]
    [InlineData("batch 3 height width", "ConvTranspose2d", "Out=2 Kernel=4 Stride=2 Padding=1", "batch 2 2*height 2*width", "weight 3 2 4 4, bias 2")]
    [InlineData("batch 4 7 7", "MaxPool", "Kernel=2", "batch 4 3 3", "")]
    [InlineData("batch 4 7 7", "MaxPool", "Kernel=3 Stride=2 Padding=1", "batch 4 4 4", "")]
    [InlineData("batch 4 7 9", "MaxPool", "Kernel='1, 3'", "batch 4 7 3", "")]
    [InlineData("batch 4 7 9", "AveragePool", "Kernel=2", "batch 4 3 4", "")]
    [InlineData("batch 4 7 9", "AveragePool", "Kernel='3, 2' Stride=1 Padding=1 CountIncludePadding=false", "batch 4 7 10", "")]
    [InlineData("batch 4 height width", "AdaptiveAveragePool", "Out='2, 3'", "batch 4 2 3", "")]
    [InlineData("batch 4 7 9", "AdaptiveAveragePool", "Out=10", "batch 4 10 10", "")]
    [InlineData("batch 4 7 7", "GlobalAveragePool", "", "batch 4", "")]
    [InlineData("batch 4 height width", "GlobalAveragePool", "", "batch 4", "")]
    [InlineData("batch 4 7 6", "Flatten", "", "batch 168", "")]
    [InlineData("batch time 6", "Flatten", "", "batch 6*time", "")]
    [InlineData("batch", "Flatten", "", "batch 1", "")]
    [InlineData("batch 4 7", "Relu", "", "batch 4 7", "")]
    [InlineData("batch 4 7", "GeneralRelu", "", "batch 4 7", "")]
    [InlineData("batch time", "LeakyRelu", "", "batch time", "")]
    [InlineData("batch 4 7", "Sigmoid", "", "batch 4 7", "")]
    [InlineData("batch", "Tanh", "", "batch", "")]
    [InlineData("batch 4 time", "Gelu", "", "batch 4 time", "")]
    [InlineData("batch 4 7", "Gelu", "Approximate=true", "batch 4 7", "")]
    [InlineData("batch", "Silu", "", "batch", "")]
    [InlineData("batch 4 7", "Multiply", "<Input,Input", "batch 4 7", "")]
    [InlineData("batch 4 7", "Softmax", "", "batch 4 7", "")]
    [InlineData("batch time time", "Softmax", "Causal=true", "batch time time", "")]
    [InlineData("batch 4 7", "Softmax", "<Input,Input", "batch 4 7", "")]
    [InlineData("batch 4 7", "LogSoftmax", "Axis=1", "batch 4 7", "")]
    [InlineData("batch 4 7", "Concat", "<Input,Input", "batch 4 14", "")]
    [InlineData("batch 4 7", "Slice", "Axis=1 Start=-3 Length=2", "batch 2 7", "")]
    [InlineData("batch time 7", "Slice", "Axis=-1 Length='time'", "batch time time", "")]
    [InlineData("batch 4 7 6", "Upsample", "Factor='3, 1' Mode='Bilinear'", "batch 4 21 6", "")]
    [InlineData("batch 4 7", "Dropout", "", "batch 4 7", "")]
    [InlineData("batch 4 7", "BatchNorm", "", "batch 4 7", "weight 4, bias 4, running_mean 4, running_var 4")]
    [InlineData("batch time 7", "LayerNorm", "", "batch time 7", "weight 7, bias 7")]
    [InlineData("batch 2 7 5", "LayerNorm", "Axis=1", "batch 2 7 5", "weight 2 7 5, bias 2 7 5")]
    [InlineData("batch 2 7 5", "LayerNorm", "Axis=-2 ScalarAffine=true", "batch 2 7 5", "weight, bias")]
    [InlineData("batch time 7", "LayerNorm", "Axis='time' ScalarAffine=true", "batch time 7", "weight, bias")]
    [InlineData("batch 6 7 5", "GroupNorm", "Groups=3", "batch 6 7 5", "weight 6, bias 6")]
    [InlineData("batch 6 height width", "InstanceNorm", "", "batch 6 height width", "weight 6, bias 6")]
    [InlineData("batch 6 7 5", "RunningBatchNorm", "", "batch 6 7 5", "weight 6, bias 6, sums 6, sqrs 6, count, batch")]
    [InlineData("batch 3 8 8", "Conv2d", "Out=8 Kernel=5 WeightStandardization=true", "batch 8 4 4", "weight 8 3 5 5, bias 8")]
    [InlineData("batch 4 7", "Add", "<Input,Input", "batch 4 7", "")]
    [InlineData("batch 4 n", "Einsum", "Text='b i n -> n i'", "n 4", "")]
    [InlineData("batch 4", "Einsum", "Text='b i, i i -> b 1 i'", "batch 1 4", "weight 4 4")]
    [InlineData("batch 4", "Einsum", "Text='bi->'", "", "")]
    [InlineData("batch 4", "Einsum", "Text='b i, ->b i'", "batch 4", "weight")]
    public void Build_Layer_GivesItsShapeAndLearnedValues(string input, string kind, string arguments, string output, string values)
    {
        CompiledModel model = Arguments(Spec.Model($"{input} -> {SignatureOf(output)}"), kind, arguments).CompileValid();
        Assert.Equal(output, Axis.Format(model.Outputs[0].Axes));
        Assert.Equal(output, Axis.Format(model.Layers[0].Axes));
        Assert.Equal(values, string.Join(", ", model.Parameters.Concat(model.Buffers).Select(one => $"{one.Role} {Axis.Format(one.Axes)}".TrimEnd())));
        Assert.All(model.Parameters, one => Assert.Equal($"Head.{one.Role}", one.Name));
    }

    [Theory]
    [InlineData("Linear", "Out=7", "batch 16", 0.25)]
    [InlineData("Conv2d", "Out=7 Kernel='2, 1'", "batch 2 5 5", 0.5)]
    [InlineData("Conv2d", "Out=6 Kernel='2, 1' Groups=2", "batch 4 5 5", 0.5)]
    [InlineData("Conv1d", "Out=7 Kernel=2", "batch 2 5", 0.5)]
    [InlineData("ConvTranspose2d", "Out=2 Kernel='1, 2'", "batch 9 4 4", 0.5)]
    [InlineData("Einsum", "Text='b i j, j o i -> b o'", "batch 2 8", 0.25)]
    public void Build_LayerWithWeights_BeginsWithinOneOverTheRootOfFanIn(string kind, string arguments, string input, double bound)
    {
        CompiledModel model = Arguments(Spec.Model($"{input} -> {string.Join(" ", Results(kind))}").Size("o", 3), kind, arguments).CompileValid();
        Assert.All(model.Parameters, parameter => Assert.Equal(bound, Assert.IsType<InitializerSpec.Uniform>(parameter.Initializer).Bound, 12));
    }

    [Fact]
    public void Build_Normalisation_BeginsAsTheIdentity()
    {
        CompiledModel model = Spec.Model("batch 3 -> batch 3").Layer("A", "BatchNorm").Layer("B", "LayerNorm").CompileValid();
        Assert.Equal(["A.weight 1", "A.bias 0", "B.weight 1", "B.bias 0"], model.Parameters.Select(one => $"{one.Name} {((InitializerSpec.Constant)one.Initializer).Value}"));
        Assert.Equal(["A.running_mean 0", "A.running_var 1"], model.Buffers.Select(one => $"{one.Name} {((InitializerSpec.Constant)one.Initializer).Value}"));
    }

    [Theory]
    [InlineData("batch 4 1", "batch 1 5", "batch 4 5")]
    [InlineData("batch 4 5", "5", "batch 4 5")]
    [InlineData("batch time 5", "batch 1 1", "batch time 5")]
    public void Add_TwoShapes_AlignsFromTheRight(string left, string right, string result)
    {
        // Sums over the batch and products with weights make any shape out of the input.
        SpecBuilder spec = Spec.Model($"batch time 1 -> {result}");
        spec = spec.Einsum("Left", Make(left)).Einsum("Right", Make(right), "Input").Layer("Sum", "Add").From("Left", "Right");
        spec = Enumerable.Range(1, 9).Aggregate(spec, (grown, n) => grown.Size($"s{n}", n));
        Assert.Equal(result, Axis.Format(spec.CompileValid().Outputs[0].Axes));
    }

    [Fact]
    public void RunTimeAxes_OfAModel_AreThoseOfItsInputBatchFirst() =>
        Assert.Equal(["n", "time", "step"], Spec.Model("n time step 3 time -> n time step 3 time").Layer("A", "Relu").CompileValid().RunTimeAxes);

    private static string Make(string shape)
    {
        string[] names = [.. shape.Split(' ').Select(axis => char.IsDigit(axis[0]) && axis != "1" ? $"s{axis}" : axis)];
        string weight = string.Join(" ", names.Where(name => name.StartsWith('s')));
        return weight.Length > 0 ? $"batch time 1, {weight} -> {string.Join(" ", names)}" : $"batch time 1 -> {string.Join(" ", names)}";
    }

    private static string[] Results(string kind) => kind switch
    {
        "Linear" => ["batch", "7"],
        "Conv1d" => ["batch", "7", "4"],
        "Conv2d" => ["batch", "out", "4", "5"],
        "ConvTranspose2d" => ["batch", "2", "4", "5"],
        _ => ["batch", "3"],
    };

    // A result that is no name or number is whatever the layer gives.
    private static string SignatureOf(string shape) =>
        shape.Contains("(time") ? "batch 6 t" : shape.Contains('(') || shape.Contains("2*height") ? "batch 2 h w" : shape.Contains('*') ? "batch features" : shape;

    private static SpecBuilder Arguments(SpecBuilder spec, string kind, string arguments)
    {
        string[] inputs = arguments.StartsWith('<') ? arguments[1..].Split(',') : [];
        return spec.Layer("Head", kind, [.. inputs.Length > 0 ? [] : Read(arguments)]).From(inputs);
    }

    private static IEnumerable<(string Name, object Value)> Read(string arguments) => Argument().Matches(arguments).Select(match => (match.Groups["name"].Value, match switch
    {
        { Groups: var groups } when groups["text"].Success => groups["text"].Value,
        { Groups: var groups } when bool.TryParse(groups["word"].Value, out bool flag) => flag,
        { Groups: var groups } => (object)int.Parse(groups["word"].Value, CultureInfo.InvariantCulture),
    }));

    [GeneratedRegex(@"(?<name>\w+)=(?:'(?<text>[^']*)'|(?<word>\w+))")]
    private static partial Regex Argument();
}
