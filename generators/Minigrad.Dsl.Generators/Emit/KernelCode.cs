using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the call of each kernel. One method a kernel; <see cref="Write"/> is the table.</summary>
/// <param name="maps">The class's elementwise functions.</param>
/// <param name="model">The class's name, for exceptions.</param>
/// <param name="loops">The loops round kernels.</param>
public sealed class KernelCode(MapRegistry maps, string model, LoopCode loops)
{
    private const string Kernels = "global::Minigrad.Kernels";

    /// <summary>The code of a kernel that reads variables <paramref name="x"/> and writes the variable <paramref name="y"/>.</summary>
    public StepCode Write(Kernel kernel, IReadOnlyList<string> x, string y) => kernel switch
    {
        GemmKernel gemm => new GemmCode(maps, loops).Write(gemm, x, y),
        LoopNestKernel nest => LoopNestCode.Write(nest, x, y, loops),
        PermutationKernel permutation => PermutationCode.Write(permutation, x[0], y, loops),
        FoldRowsKernel fold => FoldRows(fold, x, y),
        ElementwiseKernel elementwise => Elementwise(elementwise, x, y),
        ReduceKernel reduce => Reduce(reduce, x, y),
        Conv2dKernel conv => Conv2d("Forward", "conv2d", conv.Shape, conv.Map, x, y),
        ConvTranspose2dKernel conv => Conv2d("Transposed", "conv2dᵀ", conv.Shape, conv.Map, x, y),
        Conv2dInputGradientKernel conv => Call($"{y} = conv2dᵀ({x[0]}, {x[1]})", $"{Kernels}.Conv2d.InputGradient({Conv(conv.Shape)}, {Batch(conv.Shape)}, {x[0]}, {x[1]}, {y});"),
        Conv2dWeightGradientKernel conv => Conv2dWeightGradient(conv, x, y),
        MaxPool2dKernel pool => Call($"{y} = maxpool({x[0]}), {pool.Shape.Window}", $"{Kernels}.MaxPool2d.Forward({Pool(pool.Shape)}, {Batch(pool.Shape)}, {x[0]}, {y});"),
        MaxPool2dGradientKernel pool => Call(
            $"{y} = {x[1]} at each window's first maximum of {x[0]}",
            $"{Kernels}.MaxPool2d.InputGradient({Pool(pool.Shape)}, {Batch(pool.Shape)}, {x[0]}, {x[1]}, {y});"),
        AveragePool2dKernel pool => AveragePool(pool, x[0], y),
        EmbeddingKernel rows => Call(
            $"{y} = {x[1]}[{x[0]}]",
            $"{Kernels}.Embedding.Rows({x[0]}, {x[1]}, {Space([rows.Vocabulary, rows.Dimension])}, {y}, s_description.Name, layer);"),
        EmbeddingGradientKernel gradient => EmbeddingGradient(gradient, x, y),
        StatisticsKernel statistics => Statistics(statistics, x, y),
        NormalizeKernel normalize => Normalize(normalize, x, y),
        NormalizeGradientSumsKernel sums => GradientSums(sums, x, y),
        NormalizeInputGradientKernel gradient => InputGradient(gradient, x, y),
        SoftmaxKernel softmax => SoftmaxCode.Forward(softmax, x, y, loops),
        SoftmaxGradientKernel softmax => SoftmaxCode.Gradient(softmax, x, y),
        ConcatKernel concat => PartCode.Concat(concat, x, y),
        SliceKernel slice => PartCode.Slice(slice, x[0], y, model),
        PadKernel pad => PartCode.Pad(pad, x[0], y),
        UpsampleKernel upsample => Upsample(upsample, x[0], y),
        StackKernel stack => new($"{y} = {string.Join(" above ", x)}", [.. x.Select((name, i) => $"{name}.CopyTo({LoopCode.Part(y, Size.Of(i) * stack.Part)});")]),
        CrossEntropyKernel loss => LossCode.Loss(loss, x, y),
        CrossEntropyGradientKernel loss => LossCode.Gradient(loss, x, y),
        DropoutMaskKernel dropout => Call(
            $"{y} = 0 with probability {Literal.Double(dropout.Probability)}, else {Literal.Double(1 / (1 - dropout.Probability))}",
            $"{Kernels}.Dropout.Mask({y}, {Literal.Float(dropout.Probability)}, seed, step, (ulong)stream);"),
        _ => throw new InvalidOperationException($"No code for '{kernel.GetType().Name}'."),
    };

    private static StepCode Call(string equation, string statement) => new(equation, [statement]);

    private static StepCode Upsample(UpsampleKernel kernel, string x, string y)
    {
        string mode = kernel.Op.IsBilinear ? "Bilinear" : "Nearest";
        string factor = $"{Literal.Integer(kernel.Op.FactorHeight)}, {Literal.Integer(kernel.Op.FactorWidth)}";
        string equation = kernel.IsGradient ? $"{y} = Σ {x} by the share of each pixel" : $"{y} = {x} enlarged by {factor}, {mode.ToLowerInvariant()}";
        return Call(equation, $"{Kernels}.Upsample2d.{mode}{(kernel.IsGradient ? "Gradient" : "")}({x}, {y}, {Space([kernel.Planes, kernel.Height, kernel.Width])}, {factor});");
    }

    private StepCode Conv2d(string method, string name, WindowShape shape, MapSpec? epilogue, IReadOnlyList<string> x, string y)
    {
        MapCode map = MapCode.Epilogue(maps, epilogue, $"{name}({x[0]}, {x[1]})", [.. x.Skip(2)]);
        string groups = shape.Groups == 1 ? "" : $", {Literal.Integer(shape.Groups)} groups";
        return Call(
            $"{y} = {map.Text}, {shape.Window}{groups}",
            $"{Kernels}.Conv2d.{method}<{map.Type}>({Conv(shape)}, {Batch(shape)}, {x[0]}, {x[1]}, {y}{map.Arguments});");
    }

    private static StepCode Conv2dWeightGradient(Conv2dWeightGradientKernel kernel, IReadOnlyList<string> x, string y)
    {
        string call = $"{Kernels}.Conv2d.WeightGradient({Conv(kernel.Shape)}, {Batch(kernel.Shape)}, {x[0]}, {x[1]}, {y});";
        return kernel.Accumulate
            ? new($"{y} += Σ over images and pixels of {x[1]} · window of {x[0]}", [call])
            : new($"{y} = Σ over images and pixels of {x[1]} · window of {x[0]}", [$"{y}.Clear();", call]);
    }

    private static StepCode FoldRows(FoldRowsKernel kernel, IReadOnlyList<string> x, string y)
    {
        string fold = $"{Kernels}.Folds.{kernel.Reduction switch { Reduction.Max => "Maximum", Reduction.Min => "Minimum", _ => "Product" }}";
        string name = kernel.Reduction.ToString().ToLowerInvariant();
        string sizes = Space([kernel.Rows, kernel.Columns]);
        return kernel switch
        {
            { IsGradient: false } => Call($"{y} = {name} of each column of {x[0]}", $"{Kernels}.FoldRows.Forward<{fold}>({sizes}, {x[0]}, {y});"),
            { Reduction: Reduction.Product } => Call($"{y} = {x[1]} times the product of the column's other values", $"{Kernels}.FoldRows.ProductGradient({sizes}, {x[0]}, {x[1]}, {y});"),
            _ => Call($"{y} = {x[1]} at each column's first {name} of {x[0]}", $"{Kernels}.FoldRows.ExtremumGradient<{fold}>({sizes}, {x[0]}, {x[1]}, {y});"),
        };
    }

    private static StepCode AveragePool(AveragePool2dKernel kernel, string x, string y)
    {
        string name = kernel.IsGradient ? "avgpoolᵀ" : "avgpool";
        string method = kernel.IsGradient ? "InputGradient" : "Forward";
        string call = kernel.Regions switch
        {
            PoolRegions.Moving moving =>
                $"{method}(new {Kernels}.Pool2dShape({Space([kernel.Channels, kernel.Height, kernel.Width])}, {Window(moving.Window)}), countsPadding: {(moving.CountsPadding ? "true" : "false")}, {SizeCode.Int(kernel.Batch)}",
            PoolRegions.Adaptive adaptive => $"Adaptive{method}({Space([kernel.Batch * kernel.Channels, kernel.Height, kernel.Width, Size.Of(adaptive.Height), Size.Of(adaptive.Width)])}",
            _ => throw new InvalidOperationException($"No code for '{kernel.Regions}'."),
        };
        return Call($"{y} = {name}({x}), {kernel.Regions}", $"{Kernels}.AveragePool2d.{call}, {x}, {y});");
    }

    private static StepCode EmbeddingGradient(EmbeddingGradientKernel kernel, IReadOnlyList<string> x, string y)
    {
        string call = $"{Kernels}.Embedding.AddGradient({x[0]}, {x[1]}, {Space([kernel.Vocabulary, kernel.Dimension])}, {y});";
        return kernel.Accumulate
            ? new($"{y}[{x[0]}] += {x[1]}", [call])
            : new($"{y}[{x[0]}] = Σ {x[1]}", [$"{y}.Clear();", call]);
    }

    private StepCode Elementwise(ElementwiseKernel kernel, IReadOnlyList<string> x, string y)
    {
        List<string> lines = [];
        string indent = loops.Open(lines, kernel.Loops.Select(SizeCode.Int));
        Size inner = kernel.Sizes[0] * kernel.Sizes[1] * kernel.Sizes[2];
        Size[] target = [.. AxisGroups.Dense([.. kernel.Loops]).Select(stride => stride * inner)];
        string[] operands = [.. x.Select((name, i) => loops.Slice(name, kernel.LoopStrides[i]))];
        MapCode map = MapCode.Direct(maps, kernel.Map, operands, [.. x]);
        lines.Add($"{indent}{Kernels}.Elementwise.Run<{map.Type}>({loops.Slice(y, target)}, {Space(kernel.Sizes)}{map.Arguments});");
        LoopCode.Close(lines, kernel.Loops.Count);
        return new($"{y} = {map.Text}", lines);
    }

    private StepCode Reduce(ReduceKernel kernel, IReadOnlyList<string> x, string y)
    {
        MapCode map = MapCode.Direct(maps, kernel.Map, x, x);
        string strides = string.Join(", ", kernel.Plan.ResultStrides.Select(SizeCode.Int));
        return Call(
            $"{y} {(kernel.Accumulate ? "+=" : "=")} einsum(\"{kernel.Text}\", {map.Text})",
            $"{Kernels}.Reduce.Sum<{map.Type}>({y}, {strides}, accumulate: {(kernel.Accumulate ? "true" : "false")}, {Space(kernel.Plan.Sizes)}{map.Arguments});");
    }

    private static StepCode Statistics(StatisticsKernel kernel, IReadOnlyList<string> x, string y)
    {
        string of = kernel.Space.Kind switch
        {
            NormalizationKind.Channels => "each channel",
            NormalizationKind.Rows => "each row",
            _ => "each group of channels of each sample",
        };
        return Call($"{y} = mean and variance of {of} of {x[0]}", $"{Kernels}.Normalization.{Form(kernel.Space)}Statistics({x[0]}, {Space(kernel.Space)}, {y});");
    }

    private StepCode Normalize(NormalizeKernel kernel, IReadOnlyList<string> x, string y)
    {
        MapCode map = MapCode.Epilogue(maps, kernel.Map, $"({x[2]} * ({x[0]} - mean) / sqrt(variance + {Literal.Double(kernel.Epsilon)}) + {x[3]})", [.. x.Skip(4)]);
        return Call($"{y} = {ScalarCode.Strip(map.Text)}", $"{Kernels}.Normalization.{Form(kernel.Space)}s<{map.Type}>({x[0]}, {x[1]}, {x[2]}, {x[3]}, {Literal.Float(kernel.Epsilon)}, {y}, {Space(kernel.Space)}{map.Arguments});");
    }

    private StepCode GradientSums(NormalizeGradientSumsKernel kernel, IReadOnlyList<string> x, string y)
    {
        MapCode map = MapCode.Direct(maps, kernel.Map, [.. x.Skip(2)], [.. x.Skip(2)]);
        return Call($"{y} = Σ dy and Σ dy * x̂{Gradient(map)}", $"{Kernels}.Normalization.{Form(kernel.Space)}GradientSums<{map.Type}>({x[0]}, {x[1]}, {Literal.Float(kernel.Epsilon)}, {y}, {Space(kernel.Space)}{map.Arguments});");
    }

    private StepCode InputGradient(NormalizeInputGradientKernel kernel, IReadOnlyList<string> x, string y)
    {
        int own = kernel.Space.Kind is NormalizationKind.Rows ? 3 : 4;
        MapCode map = MapCode.Direct(maps, kernel.Map, [.. x.Skip(own)], [.. x.Skip(own)]);
        return Call(
            $"{y} = (g - mean(g) - x̂ * mean(g * x̂)) / sqrt(variance + {Literal.Double(kernel.Epsilon)}), g = {x[2]} * dy{Gradient(map)}",
            $"{Kernels}.Normalization.{Form(kernel.Space)}InputGradient<{map.Type}>({string.Join(", ", x.Take(own))}, {Literal.Float(kernel.Epsilon)}, {y}, {Space(kernel.Space)}{map.Arguments});");
    }

    private static string Gradient(MapCode map) => map.Text == "dy" ? "" : $", dy = {map.Text}";

    // The kernels of a kind begin with its name.
    private static string Form(NormalizationSpace space) => space.Kind switch
    {
        NormalizationKind.Channels => "Channel",
        NormalizationKind.Rows => "Row",
        _ => "Group",
    };

    private static string Space(NormalizationSpace space) => space.Kind switch
    {
        NormalizationKind.Rows => Space([space.Middle, space.Inner]),
        NormalizationKind.Groups groups => $"{Space([space.Outer, space.Middle, space.Inner])}, {SizeCode.Int(groups.Count)}",
        _ => Space([space.Outer, space.Middle, space.Inner]),
    };

    private static string Space(IEnumerable<Size> sizes) => string.Join(", ", sizes.Select(SizeCode.Int));

    private static string Batch(WindowShape shape) => SizeCode.Int(shape.Batch);

    private static string Conv(WindowShape shape) =>
        $"new {Kernels}.Conv2dShape({Space([shape.InChannels, shape.InHeight, shape.InWidth, shape.OutChannels])}, {Window(shape.Window)}{(shape.Groups == 1 ? "" : $", Groups: {Literal.Integer(shape.Groups)}")}{(shape.Window.Causal ? ", Causal: true" : "")})";

    private static string Pool(WindowShape shape) =>
        $"new {Kernels}.Pool2dShape({Space([shape.InChannels, shape.InHeight, shape.InWidth])}, {Window(shape.Window)})";

    private static string Window(Window2d window) => string.Join(
        ", ",
        new[] { window.KernelHeight, window.KernelWidth, window.StrideHeight, window.StrideWidth, window.PaddingHeight, window.PaddingWidth }.Select(value => Literal.Integer(value)));
}
