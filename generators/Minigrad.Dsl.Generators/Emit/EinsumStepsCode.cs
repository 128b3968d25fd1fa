using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the steps of an einsum over spans; intermediate results lie in rented arrays.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="maps">The class's elementwise functions.</param>
/// <param name="sizes">The method's sizes.</param>
/// <param name="element">The type of the elements.</param>
/// <param name="owner">The name of the class, for exceptions.</param>
public sealed class EinsumStepsCode(CodeWriter writer, MapRegistry maps, EinsumSizes sizes, string element, string owner)
{
    /// <summary>Writes a plan from the values of its operands to a target; where an operand is empty the sums are empty, and so 0.</summary>
    public void Write(EinsumPlan plan, IReadOnlyList<string> operands, string target)
    {
        writer.Open($"if ({string.Join(" || ", operands.Distinct().Select(operand => $"{operand}.IsEmpty"))})").Line($"{target}.Clear();").Close().Open("else");
        List<string> values = [.. operands];
        List<string> rented = [];
        for (int i = 0; i < plan.Steps.Count; i++)
        {
            ContractOp op = sizes.Of(plan.Steps[i].Contraction);
            bool isLast = i == plan.Steps.Count - 1;
            values.Add(isLast ? target : Rent(op, rented));
            string[] inputs = [.. plan.Steps[i].Inputs.Select(input => values[input])];
            StepCode code = element == "float"
                ? Kernel(KernelSelector.Contract(op), inputs, values[values.Count - 1])
                : LoopNestCode.Write(new LoopNestKernel(op, Accumulate: false), inputs, values[values.Count - 1], sizes.Loops, element);
            writer.Line($"// {plan.Steps[i].Contraction.Text}").Line(string.Join("\n", code.Lines));
        }

        Return(rented);
        writer.Close();
    }

    /// <summary>The code of a kernel of <see langword="float"/>.</summary>
    public StepCode Kernel(Kernel kernel, IReadOnlyList<string> x, string y) => new KernelCode(maps, owner, sizes.Loops).Write(kernel, x, y);

    /// <summary>Writes the end of rented memory.</summary>
    public void Return(IEnumerable<string> rented)
    {
        foreach (string memory in rented)
        {
            writer.Line($"global::System.Buffers.ArrayPool<{element}>.Shared.Return({memory});");
        }
    }

    /// <summary>Writes memory for a result, adds it to <paramref name="rented"/>, and names the span over it.</summary>
    public string Rent(ContractOp op, List<string> rented)
    {
        string span = sizes.Unique($"t{Literal.Integer(rented.Count + 1)}");
        string memory = sizes.Unique($"{span}Memory");
        rented.Add(memory);
        writer.Line($"{element}[] {memory} = global::System.Buffers.ArrayPool<{element}>.Shared.Rent(checked((int)({SizeCode.Long(op.ResultLength)})));")
            .Line($"Span<{element}> {span} = {memory}.AsSpan(0, {SizeCode.Int(op.ResultLength)});");
        return span;
    }
}
