using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>What a loss is built with.</summary>
/// <param name="Graph">The graph to extend.</param>
/// <param name="Target">The node of the labels or values.</param>
/// <param name="Place">The loss's attribute.</param>
/// <param name="Errors">Where errors go.</param>
public sealed record LossContext(GraphBuilder Graph, int Target, Place Place, ErrorSink Errors)
{
    /// <summary>Reports that the loss does not fit the output's shape.</summary>
    public int? RefuseShape(string kind, string takes, Value output)
    {
        Errors.Report(RuleBook.LossShape, Place, output.Origin, kind, takes, output.Name, output.ShapeText);
        return null;
    }
}
