using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;
using Minigrad.Generators.Emit;

namespace Minigrad.Generators;

/// <summary>From an einsum method's declaration to its body.</summary>
public static class EinsumMethodSource
{
    public static GeneratedFile? Write(EinsumMethodSpec spec, bool analyzersRun)
    {
        if (!spec.IsPartial)
        {
            return null;
        }

        EinsumMethodResult result = EinsumMethodCompiler.Compile(spec);
        CodeWriter writer = new();
        MapRegistry maps = new([]);
        ClassFrame.Open(writer, spec.Type, () => { }, "", isMarked: false);
        if (result.Plan is { } plan)
        {
            new EinsumMethodEmitter(writer, maps, spec, plan).Write();
            if (spec.HasGradient)
            {
                writer.Line();
                new EinsumGradientEmitter(writer, maps, spec, plan).Write();
            }
        }
        else
        {
            WriteFailure(writer, spec, result.Errors.First(error => !RuleBook.Find(error.RuleId).IsAdvice), analyzersRun);
        }

        maps.Write(writer);
        ClassFrame.Close(writer, spec.Type);
        return new(ClassFrame.HintName(spec.Type, $".{spec.Name}({string.Join(",", spec.Operands.Concat(spec.Sizes))}){Kind(spec)}"), writer.ToString());
    }

    // Methods of one name may differ in their types alone.
    private static string Kind(EinsumMethodSpec spec)
    {
        string tensor = !spec.IsTensor ? "" : spec.Returns == EinsumReturn.Nothing ? ".tensorspan" : ".tensor";
        return tensor + (spec.Element == "float" ? "" : $".{spec.Element}");
    }

    private static void WriteFailure(CodeWriter writer, EinsumMethodSpec spec, DslError error, bool analyzersRun)
    {
        string message = RuleBook.Find(error.RuleId).Format(error);
        if (!analyzersRun)
        {
            writer.Line($"#error {error.RuleId}: {message}");
        }

        writer.Line($"{spec.Signature} => throw new global::Minigrad.ModelNotCompiledException({Literal.Text(error.RuleId)}, {Literal.Text(message)});");
    }
}
