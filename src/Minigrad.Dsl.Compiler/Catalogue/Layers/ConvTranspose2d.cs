using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A two-dimensional transposed convolution with an optional bias.</summary>
public sealed class ConvTranspose2d : LayerDefinition
{
    public override string Kind => "ConvTranspose2d";

    public override Value? Build(LayerContext context)
    {
        Size? size = context.Size("Out");
        (int Height, int Width)? kernel = context.Pair("Kernel", null, minimum: 1);
        (int Height, int Width)? stride = context.Pair("Stride", (1, 1), minimum: 1);
        (int Height, int Width)? padding = context.Pair("Padding", (0, 0), minimum: 0);
        (int Height, int Width)? rest = context.Pair("OutputPadding", (0, 0), minimum: 0);
        if (context.Input.Axes.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (size is null || kernel is not { } k || stride is not { } s || padding is not { } p || rest is not { } r || RefusesRest(context, r, s))
        {
            return null;
        }

        Window2d window = new(k.Height, k.Width, s.Height, s.Width, p.Height, p.Width);
        ConvTranspose2dOp op = new(window, r.Height, r.Width);
        Size inputs = context.Input.Axes[1].Size;
        return context.RefusesRunTime("Out", "Out", size)
            || context.RefusesRunTime(Place.Attribute, "The number of input channels", inputs)
            || RefusesEmpty(context, op)
            ? null
            : Apply(context, op, new("out", size), new("in", inputs));
    }

    private static Value? Apply(LayerContext context, ConvTranspose2dOp op, Axis to, Axis from)
    {
        Axis[] shape = [from, to, new("kh", Size.Of(op.Window.KernelHeight)), new("kw", Size.Of(op.Window.KernelWidth))];
        bool hasBias = context.Flag("Bias", true);
        if (WeightInitialization.Of(context, Axis.Product(shape.Skip(1)).Constant ?? 1, hasBias) is not { } begin)
        {
            return null;
        }

        int weight = context.Parameter("weight", shape, begin.Weight);
        int node = context.Graph.Emit(op, context.Input.Node, weight);
        EquatableArray<Size> sizes = context.Graph[node].Shape;
        return Convolution.WithBias(context, node, EquatableArray.Of(context.Input.Axes[0], to, new Axis("h", sizes[2]), new Axis("w", sizes[3])), hasBias ? begin.Bias : null);
    }

    private static bool RefusesRest(LayerContext context, (int Height, int Width) rest, (int Height, int Width) stride)
    {
        if (rest.Height < stride.Height && rest.Width < stride.Width)
        {
            return false;
        }

        string found = $"{WindowLayer.Format(rest)} for a stride of {WindowLayer.Format(stride)}";
        context.Errors.Report(RuleBook.ArgumentRange, context.At("OutputPadding"), "OutputPadding", context.Layer.Name, found, "less than the stride");
        return true;
    }

    private static bool RefusesEmpty(LayerContext context, ConvTranspose2dOp op)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        Window2d window = op.Window;
        return Refuses("height", input[2].Size, window.KernelHeight, window.StrideHeight, window.PaddingHeight, op.OutputHeight)
            || Refuses("width", input[3].Size, window.KernelWidth, window.StrideWidth, window.PaddingWidth, op.OutputWidth);

        bool Refuses(string axis, Size size, int kernel, int stride, int padding, int rest)
        {
            if (ConvTranspose2dOp.Out(size, kernel, stride, padding, rest).Constant is not { } found || found >= 1)
            {
                return false;
            }

            string covered = Size.Format(found + (2 * padding));
            context.Errors.Report(
                RuleBook.PaddingLeavesNothing, context.At("Padding"), context.Input.Origin, context.Layer.Name, Size.Format(2 * padding), axis, covered, size.ToString());
            return true;
        }
    }
}
