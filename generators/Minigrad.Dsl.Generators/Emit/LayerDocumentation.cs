using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Says of a layer what hovering over it should show: its shape, parameters and operations.</summary>
public static class LayerDocumentation
{
    public static string Of(LayerCosts costs, LayerSpec layer)
    {
        IReadOnlyList<CompiledLayer> own = costs.Parts(layer.Name);
        string shape = own.Count == 0 ? "" : Axis.Format(own[own.Count - 1].Axes);
        string remark = own.Count == 1 && own[0].Remark.Length > 0 ? $" {Xml(own[0].Remark)}" : "";
        return $"Result <c>{shape}</c>; {Literal.Integer(costs.Parameters(own))} parameters; {costs.Flops(own)} FLOPs.{remark}";
    }

    /// <summary>A text as the content of an element.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
