using Minigrad.Compiler.Definitions;
using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes what other assemblies need of a public class to use it as a block.</summary>
public static class DefinitionCode
{
    public static void Write(CodeWriter writer, ModelSpec spec)
    {
        if (spec.Root.Type.Accessibility == "public")
        {
            writer.Line($"[global::Minigrad.Definition({Literal.Text(Definition.Write(spec))})]");
        }
    }
}
