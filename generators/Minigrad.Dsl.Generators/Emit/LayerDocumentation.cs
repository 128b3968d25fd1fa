using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Says of a layer what hovering over it should show: its shape, parameters and operations.</summary>
public static class LayerDocumentation
{
    public static string Of(CompiledModel model, LayerSpec layer)
    {
        CompiledLayer[] own = [.. model.Layers.Where(part => part.Path == layer.Name || part.Path.StartsWith(layer.Name + ".", StringComparison.Ordinal))];
        long parameters = own.Sum(part => model.Parameters.Where(parameter => parameter.Layer == part.Path).Sum(parameter => parameter.Length));
        Size flops = FlopCounter.Count(model.Predict, own.Select(part => part.Path));
        string shape = own.Length == 0 ? "" : Axis.Format(own[own.Length - 1].Axes);
        string remark = own.Length == 1 && own[0].Remark.Length > 0 ? $" {Xml(own[0].Remark)}" : "";
        return $"Result <c>{shape}</c>; {Literal.Integer(parameters)} parameters; {flops} FLOPs.{remark}";
    }

    /// <summary>A text as the content of an element.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
