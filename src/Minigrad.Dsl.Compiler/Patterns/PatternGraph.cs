using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Patterns;

/// <summary>The nodes of a pattern: the input as a view of its elements, these in the order of the result, without the reduced ones and with the new ones, and a view of that.</summary>
/// <param name="graph">The graph to extend.</param>
/// <param name="shape">The pattern.</param>
public sealed class PatternGraph(GraphBuilder graph, PatternShape shape)
{
    private readonly PatternElement[] _kept = [.. shape.Elements.Where(element => shape.Left.Any(other => other.Key == element.Key))];
    private readonly PatternElement[] _reduced = [.. shape.Left.Where(element => shape.Elements.All(other => other.Key != element.Key))];

    /// <summary>Adds the nodes.</summary>
    /// <param name="input">The input.</param>
    /// <param name="reduction">How the axes that the result lacks are reduced, where it may lack any.</param>
    public int Emit(int input, Reduction? reduction)
    {
        int node = View(input, Sizes(shape.Left));
        node = _reduced.Length == 0 ? Order(node, _kept) : reduction switch
        {
            Reduction.Sum => Order(node, _kept),
            Reduction.Mean => graph.Elementwise(new ScalarArgument(0) * (1 / ScalarSize.Of(Product(_reduced))), Order(node, _kept)),
            _ => Fold(node, reduction!.Value),
        };
        PatternElement[] all = [.. shape.Elements];
        if (all.Length > _kept.Length)
        {
            AxisMap map = new(all.Select(element => Array.IndexOf(_kept, element)).ToEquatableArray());
            node = graph.Elementwise(new ScalarArgument(0), Sizes(all), (node, map));
        }

        return View(node, shape.Axes.Select(axis => axis.Size).ToEquatableArray());
    }

    private int View(int node, EquatableArray<Size> sizes) => graph[node].Shape == sizes ? node : graph.Emit(new ReshapeOp(sizes), node);

    // The elements in another order; those left out are summed.
    private int Order(int node, IReadOnlyList<PatternElement> order)
    {
        if (shape.Left.SequenceEqual(order))
        {
            return node;
        }

        List<string> keys = [.. shape.Left.Select(element => element.Key)];
        EquatableArray<string> names = shape.Left.Select((element, i) => element.Name.Length > 0 ? element.Name : $"a{Size.Format(i)}").ToEquatableArray();
        ContractOp op = new(
            EquatableArray.Of(Enumerable.Range(0, keys.Count).ToEquatableArray()),
            order.Select(element => keys.IndexOf(element.Key)).ToEquatableArray(),
            names,
            Sizes(shape.Left));
        return graph.Emit(op, node);
    }

    private int Fold(int node, Reduction reduction)
    {
        int rows = View(Order(node, [.. _reduced, .. _kept]), EquatableArray.Of(Product(_reduced), Product(_kept)));
        return View(graph.Emit(new FoldRowsOp(reduction), rows), Sizes(_kept));
    }

    private static EquatableArray<Size> Sizes(IEnumerable<PatternElement> elements) => elements.Select(element => element.Size).ToEquatableArray();

    private static Size Product(IEnumerable<PatternElement> elements) => elements.Aggregate(Size.One, (product, element) => product * element.Size);
}
