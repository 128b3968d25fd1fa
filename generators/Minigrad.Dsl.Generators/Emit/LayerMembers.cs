using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the other half of a layer's property.</summary>
public static class LayerMembers
{
    /// <summary>Writes the property over a field.</summary>
    public static void Write(CodeWriter writer, LayerSpec layer, string remarks)
    {
        writer.Line().Line($"private readonly {layer.Property.Type} {Field(layer)};").Line();
        WriteDocumentation(writer, layer, remarks);
        writer.Line($"{Head(layer)} => {Field(layer)};");
    }

    /// <summary>The statement that fills the field from <c>scope</c>.</summary>
    public static string Initialisation(LayerSpec layer)
    {
        string name = Literal.Text(layer.Name);
        string type = layer.Property.Type.TrimEnd('?');
        return $"{Field(layer)} = " + type switch
        {
            "global::Minigrad.Layer" => $"scope[{name}];",
            _ when type.StartsWith("global::Minigrad.Repeated<", StringComparison.Ordinal) => $"new {type}(scope.Scope({name}), static part => new(part));",
            _ => $"new {type}(scope.Scope({name}));",
        };
    }

    /// <summary>The property's declaration without its body.</summary>
    public static string Head(LayerSpec layer) =>
        $"{(layer.Property.Modifiers.Length > 0 ? layer.Property.Modifiers + " " : "")}partial {layer.Property.Type} {Names.Escape(layer.Name)}";

    /// <summary>Writes the user's own comment and one remarks element.</summary>
    public static void WriteDocumentation(CodeWriter writer, LayerSpec layer, string remarks)
    {
        foreach (string line in layer.Property.Documentation.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            writer.Line($"/// {line.Trim()}");
        }

        if (layer.Property.Documentation.Length == 0)
        {
            writer.Line($"/// <summary>Layer {layer.Name}.</summary>");
        }

        writer.Line($"/// <remarks>{remarks}</remarks>");
    }

    private static string Field(LayerSpec layer) => $"_layer{layer.Name}";
}
