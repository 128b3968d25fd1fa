using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>The weight of another layer that a layer uses as its own: <c>Tied = nameof(Embed)</c>.</summary>
/// <param name="Node">The weight, in the order of its axes in that layer.</param>
/// <param name="IsTransposed">Whether that order is the reverse of what the layer asks for.</param>
public sealed record TiedWeight(int Node, bool IsTransposed)
{
    public const string Tied = "Tied";

    private const string Transposed = "Transposed";

    /// <summary>Whether the layer has the weight of another one.</summary>
    public static bool IsTied(LayerSpec layer) => layer.Argument(Tied) is not null;

    /// <summary>The weight for a layer that needs <paramref name="axes"/>, two of them, or <see langword="null"/> with the error reported.</summary>
    public static TiedWeight? Find(LayerContext context, ModuleFrame frame, IReadOnlyList<Axis> axes)
    {
        string name = context.Layer.Argument(Tied) as string ?? "";
        bool isTransposed = context.Flag(Transposed, false);
        if (WeightInitialization.RefusesAll(context, $"its weight is that of '{name}'", "set it there, or remove it"))
        {
            return null;
        }

        if (Root(frame, context.Layer, ref isTransposed) is not { } root || frame.Program.Find($"{frame.OwnerOf(root)}.weight") is not { } known)
        {
            bool isWrongItself = frame.Errors.Errors.Any(error => error.Where.Member == name && error.Where.Type == frame.Module.Type.FullName);
            if (!isWrongItself)
            {
                context.Errors.Report(RuleBook.TiedUnknown, context.At(Tied), context.Layer.Name, name);
            }

            return null;
        }

        Axis[] wanted = isTransposed ? [.. axes.Reverse()] : [.. axes];
        string advice = known.Axes.Select(axis => axis.Size).SequenceEqual(wanted.Reverse().Select(axis => axis.Size))
            ? context.Flag(Transposed, false) ? "remove Transposed" : "add Transposed = true"
            : "change one of the layers, or remove Tied";
        return SharedValue.Refuses(context, known, wanted, context.At(Tied), frame.At(root.Name, Place.Attribute), advice)
            ? null
            : new(frame.Program.AddParameter(known.Layer, known.Role, known.Axes, known.Initializer), isTransposed);
    }

    /// <summary>Whether a layer is to transpose a weight that it is not tied to; this is then reported.</summary>
    public static bool RefusesTransposed(LayerContext context)
    {
        bool isAlone = context.Layer.Argument(Transposed) is not null && !IsTied(context.Layer);
        if (isAlone)
        {
            context.Errors.Report(
                RuleBook.ArgumentWithoutEffect, context.At(Transposed), Transposed, context.Layer.Name, "the layer has a weight of its own", "write Tied = nameof(…) too, or remove it");
        }

        return isAlone;
    }

    /// <summary>The weight with its axes in the order that the layer asks for, as a value.</summary>
    public int InOrder(LayerContext context, Axis first, Axis second) => IsTransposed
        ? context.Graph.Emit(
            new ContractOp(
                EquatableArray.Of(EquatableArray.Of(1, 0)), EquatableArray.Of(0, 1), EquatableArray.Of(first.Name, second.Name), EquatableArray.Of(first.Size, second.Size)),
            Node)
        : Node;

    // A layer may be tied to one that is tied, or that reuses another.
    private static LayerSpec? Root(ModuleFrame frame, LayerSpec layer, ref bool isTransposed)
    {
        LayerSpec? root = Above(frame, layer.Name, layer.Argument(Tied) as string);
        while (root is { Kind: Reuse.Kind } || (root is not null && IsTied(root)))
        {
            isTransposed ^= root.Argument(Transposed) is true;
            root = Above(frame, root.Name, root.Argument(root.Kind == Reuse.Kind ? Reuse.Layer : Tied) as string);
        }

        return root;
    }

    private static LayerSpec? Above(ModuleFrame frame, string below, string? name) =>
        frame.Module.Layers.TakeWhile(layer => layer.Name != below).FirstOrDefault(layer => layer.Name == name);
}
