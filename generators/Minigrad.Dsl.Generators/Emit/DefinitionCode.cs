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
            Write(writer, "", Definition.Write(spec));
        }
    }

    /// <summary>Writes the attribute for a function, which has no other half of its own to carry it.</summary>
    public static void Write(CodeWriter writer, ElementwiseSpec function) => Write(writer, "assembly: ", Definition.Write(function));

    // No line of a definition has three quotes in a row: those of texts are escaped.
    private static void Write(CodeWriter writer, string target, string text)
    {
        writer.Line($"[{target}global::Minigrad.Definition(").Line("    \"\"\"");
        foreach (string line in text.Split('\n'))
        {
            writer.Line($"    {line}");
        }

        writer.Line("    \"\"\")]");
    }
}
