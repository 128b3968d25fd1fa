using Minigrad.Compiler;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
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
        if (result.Contraction is { } contraction)
        {
            WriteBody(writer, maps, spec, contraction);
        }
        else
        {
            WriteFailure(writer, spec, result.Errors.First(error => !RuleBook.Find(error.RuleId).IsAdvice), analyzersRun);
        }

        maps.Write(writer);
        ClassFrame.Close(writer, spec.Type);
        return new(ClassFrame.HintName(spec.Type, $".{spec.Name}({string.Join(",", spec.Operands.Concat(spec.Sizes))})"), writer.ToString());
    }

    private static void WriteBody(CodeWriter writer, MapRegistry maps, EinsumMethodSpec spec, ContractOp op)
    {
        writer.Line($"/// <remarks><c>{op.Text.Replace("->", "-&gt;")}</c></remarks>").Line(ClassFrame.Mark).Open(spec.Signature);
        for (int i = 0; i < spec.Operands.Count; i++)
        {
            WriteCheck(writer, spec, spec.Operands[i], op, op.Operands[i]);
        }

        WriteCheck(writer, spec, spec.Result!, op, op.Output);
        StepCode code = new KernelCode(maps, spec.Type.Name).Write(KernelSelector.Contract(op), [.. spec.Operands.Select(Names.Escape)], Names.Escape(spec.Result!));
        writer.Line(string.Join("\n", code.Lines)).Close();
    }

    private static void WriteCheck(CodeWriter writer, EinsumMethodSpec spec, string operand, ContractOp op, EquatableArray<int> axes)
    {
        Size length = axes.Aggregate(Size.One, (product, axis) => product * op.AxisSizes[axis]);
        string text = string.Join(" ", axes.Select(axis => op.AxisNames[axis]));
        writer.Line(
            $"global::Minigrad.Kernels.EinsumOperand.Check({Names.Escape(operand)}.Length, {SizeCode.Long(length)}, "
            + $"{Literal.Text(spec.Name)}, {Literal.Text(operand)}, {Literal.Text(text)});");
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
