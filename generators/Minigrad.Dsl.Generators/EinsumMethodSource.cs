using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;
using Minigrad.Generators.Emit;

namespace Minigrad.Generators;

/// <summary>From the declaration of a method with an einsum text or a pattern to its body.</summary>
public static class EinsumMethodSource
{
    public static GeneratedFile? Write(EinsumMethodSpec spec, bool analyzersRun)
    {
        if (!spec.IsPartial)
        {
            return null;
        }

        CodeWriter writer = new();
        MapRegistry maps = new([]);
        (EquatableArray<DslError> errors, MethodCodeFactory? codes) = Compile(spec, writer, maps);
        ClassFrame.Open(writer, spec.Type, () => { }, "", isMarked: false);
        if (codes is not null)
        {
            new EinsumMethodEmitter(writer, spec, codes).Write();
            if (spec.HasGradient)
            {
                writer.Line();
                new EinsumGradientEmitter(writer, spec, codes).Write();
            }
        }
        else
        {
            WriteFailure(writer, spec, errors.First(error => !RuleBook.Find(error.RuleId).IsAdvice), analyzersRun);
        }

        maps.Write(writer);
        ClassFrame.Close(writer, spec.Type);
        return new(ClassFrame.HintName(spec.Type, $".{spec.Name}({string.Join(",", spec.Operands.Concat(spec.Sizes))}){Kind(spec)}"), writer.ToString());
    }

    /// <summary>The code of an einsum.</summary>
    public static MethodCodeFactory Codes(CodeWriter writer, MapRegistry maps, EinsumMethodPlan plan) => (spec, parameters) =>
    {
        EinsumSizes sizes = new(writer, spec, plan.Contraction, parameters);
        return new EinsumMethodCode(sizes, new(writer, maps, sizes, spec.Element, spec.Type.Name), spec, plan);
    };

    private static MethodCodeFactory Codes(CodeWriter writer, MapRegistry maps, PatternMethodPlan plan) => (spec, parameters) =>
    {
        EinsumSizes sizes = new(writer, spec, plan.Contraction, parameters);
        return new PatternMethodCode(writer, sizes, new(writer, maps, sizes, spec.Element, spec.Type.Name), spec, plan);
    };

    private static (EquatableArray<DslError> Errors, MethodCodeFactory? Codes) Compile(EinsumMethodSpec spec, CodeWriter writer, MapRegistry maps)
    {
        if (spec.Pattern is null)
        {
            EinsumMethodResult einsum = EinsumMethodCompiler.Compile(spec);
            return (einsum.Errors, einsum.Plan is null ? null : Codes(writer, maps, einsum.Plan));
        }

        PatternMethodResult pattern = PatternMethodCompiler.Compile(spec);
        return (pattern.Errors, pattern.Plan is null ? null : Codes(writer, maps, pattern.Plan));
    }

    // Methods of one name may differ in their types alone.
    private static string Kind(EinsumMethodSpec spec)
    {
        string tensor = !spec.IsTensor ? "" : spec.Returns == EinsumReturn.Nothing ? ".tensorspan" : ".tensor";
        string overload = spec.Overload == 0 ? "" : $".{(spec.Overload + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return tensor + (spec.Element == "float" ? "" : $".{spec.Element}") + overload;
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
