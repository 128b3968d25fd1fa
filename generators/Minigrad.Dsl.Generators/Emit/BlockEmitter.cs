using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Text;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a block's class: a handle to its layers inside a model.</summary>
public static class BlockEmitter
{
    public static string Emit(ModelSpec spec)
    {
        ModuleSpec block = spec.Root;
        CodeWriter writer = new();
        ClassFrame.Open(writer, block.Type, () => Document(writer, spec), "");
        writer.Line("/// <summary>Finds the layers of one use of the block; a model's constructor calls it.</summary>")
            .Line("/// <param name=\"scope\">The layers of the model that uses the block.</param>")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .Open($"public {block.Type.Name}(global::Minigrad.LayerScope scope)");
        foreach (LayerSpec layer in block.Layers)
        {
            writer.Line(LayerMembers.Initialisation(layer));
        }

        writer.Close();
        foreach (SignatureTensor input in SignatureParser.Parse(block.Signature, default, new ErrorSink())!.Inputs)
        {
            string name = input.Name ?? InputResolver.InputName;
            writer.Line()
                .Line($"/// <summary>The block's input{(input.Name is null ? "" : $" {name}")}.</summary>")
                .Line($"public global::Minigrad.TensorDescription {Names.Escape(name)} {{ get; }} = new({Literal.Text(name)}, {Literal.Text(input.ToString())});");
        }

        foreach (LayerSpec layer in block.Layers)
        {
            LayerMembers.Write(writer, layer, $"A layer of block {block.Type.Name}; its shape is that of each use.");
        }

        ClassFrame.Close(writer, block.Type);
        return writer.ToString();
    }

    private static void Document(CodeWriter writer, ModelSpec spec)
    {
        ModuleSpec block = spec.Root;
        if (!block.Type.HasDocumentation)
        {
            writer.Line($"/// <summary>Block {block.Type.Name}: <c>{block.Signature.Replace("->", "-&gt;")}</c>.</summary>");
        }

        DefinitionCode.Write(writer, spec);
    }
}
