using Minigrad.Compiler;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes what a method with a pattern computes: one contraction, or an order and a fold down columns.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="sizes">The method's sizes.</param>
/// <param name="steps">Writes contractions.</param>
/// <param name="spec">The method.</param>
/// <param name="plan">What it computes.</param>
public sealed class PatternMethodCode(CodeWriter writer, EinsumSizes sizes, EinsumStepsCode steps, EinsumMethodSpec spec, PatternMethodPlan plan) : MethodCode(sizes)
{
    private const string Kernels = "global::Minigrad.Kernels";

    private readonly ContractOp _op = plan.Contraction;
    private readonly PatternTensorCode _tensors = new(writer, sizes, plan);

    public override string Description => plan.Description;

    public override Size ResultLength => Sizes.Of(_op).ResultLength;

    public override string ResultLengths => _tensors.Lengths();

    private bool IsFloat => spec.Element == "float";

    public override void CheckOperands()
    {
        if (spec.IsTensor)
        {
            _tensors.CheckOperand(spec.Operands[0], spec.Sizes);
        }
        else
        {
            Sizes.CheckOperands([(spec.Operands[0], _op.Operands[0])]);
        }

        if (plan.IsFold && !Rows().IsConstant)
        {
            writer.Line($"{Kernels}.PatternTensor.CheckReduced({SizeCode.Long(Rows())}, {Sizes.Title}, {Literal.Text(_op.TermText(plan.Reduced.ToEquatableArray()))});");
        }
    }

    public override void CheckResult(string parameter)
    {
        if (spec.IsTensor)
        {
            _tensors.CheckResult(parameter);
        }
        else
        {
            Sizes.CheckResult(parameter, _op.Output);
        }
    }

    public override void CheckGradient(int operand, string parameter) => Sizes.CheckResult(parameter, _op.Operands[0]);

    public override string Operand(int operand, string parameter, string by) => PatternTensorCode.Argument(parameter, by);

    public override string Result(string parameter, string by) => PatternTensorCode.Argument(parameter, by);

    public override void WriteResult(IReadOnlyList<string> operands, string target)
    {
        if (!plan.IsFold)
        {
            steps.Write(Step(_op), operands, target);
            WriteMean(target);
            return;
        }

        List<string> rented = [];
        WriteFold([Columns(operands[0], rented)], target);
        steps.Return(rented);
    }

    public override void WriteGradient(int operand, string dy, IReadOnlyList<string> operands, string target)
    {
        if (!plan.IsFold)
        {
            steps.Write(Step(Back(_op)), [dy], target);
            WriteMean(target);
            return;
        }

        List<string> rented = [];
        string columns = Columns(operands[0], rented);
        string gradient = IsInOrder ? target : steps.Rent(Sizes.Of(plan.Columns), rented);
        WriteFold([columns, dy], gradient);
        if (!IsInOrder)
        {
            steps.Write(Step(Back(plan.Columns)), [gradient], target);
        }

        steps.Return(rented);
    }

    private bool IsInOrder => plan.Columns.Output.SequenceEqual(_op.Operands[0]);

    private static EinsumPlan Step(ContractOp op) => new(1, EquatableArray.Of(new EinsumStep(EquatableArray.Of(0), op)));

    private static ContractOp Back(ContractOp op) => op with { Operands = EquatableArray.Of(op.Output), Output = op.Operands[0] };

    private string Columns(string x, List<string> rented)
    {
        if (IsInOrder)
        {
            return x;
        }

        string columns = steps.Rent(Sizes.Of(plan.Columns), rented);
        steps.Write(Step(plan.Columns), [x], columns);
        return columns;
    }

    // y from x, or dx from x and dy.
    private void WriteFold(IReadOnlyList<string> x, string y)
    {
        bool isGradient = x.Count > 1;
        if (IsFloat)
        {
            StepCode code = steps.Kernel(new FoldRowsKernel(plan.Reduction!.Value, Rows(), ResultLength, isGradient), x, y);
            writer.Line($"// {code.Equation}").Line(string.Join("\n", code.Lines));
            return;
        }

        string sizes = $"global::Minigrad.Reduction.{plan.Reduction}, {SizeCode.Int(Rows())}, {SizeCode.Int(ResultLength)}";
        writer.Line($"{Kernels}.FoldLines.{(isGradient ? "Gradient" : "Forward")}<{spec.Element}>({sizes}, {string.Join(", ", x)}, {y});");
    }

    private void WriteMean(string target)
    {
        if (plan.Reduction == Reduction.Mean)
        {
            writer.Line($"{Kernels}.Line.Scale<{spec.Element}>({target}, 1 / ({spec.Element})({SizeCode.Long(Rows())}));");
        }
    }

    private Size Rows() => Sizes.Of(_op).Length(plan.Reduced.ToEquatableArray());
}
