using Minigrad.Compiler;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes what an einsum method computes.</summary>
/// <param name="sizes">The method's sizes.</param>
/// <param name="steps">Writes the steps of a plan.</param>
/// <param name="spec">The method.</param>
/// <param name="plan">What it computes.</param>
public sealed class EinsumMethodCode(EinsumSizes sizes, EinsumStepsCode steps, EinsumMethodSpec spec, EinsumMethodPlan plan) : MethodCode(sizes)
{
    private readonly ContractOp _op = plan.Contraction;

    public override string Description => plan.Description;

    public override Size ResultLength => Sizes.Of(_op).ResultLength;

    public override string ResultLengths => Sizes.Lengths(_op.Output);

    public override void CheckOperands() => Sizes.CheckOperands([.. spec.Operands.Select((name, i) => (name, _op.Operands[i]))]);

    public override void CheckResult(string parameter) => Sizes.CheckResult(parameter, _op.Output);

    public override void CheckGradient(int operand, string parameter) => Sizes.CheckResult(parameter, _op.Operands[operand]);

    public override string Operand(int operand, string parameter, string by) => Sizes.Tensor(parameter, _op.Operands[operand], by);

    public override string Result(string parameter, string by) => Sizes.Tensor(parameter, _op.Output, by);

    public override void WriteResult(IReadOnlyList<string> operands, string target) => steps.Write(plan.Plan, operands, target);

    public override void WriteGradient(int operand, string dy, IReadOnlyList<string> operands, string target) =>
        steps.Write(plan.Gradients[operand], [dy, .. operands.Where((_, other) => other != operand)], target);
}
