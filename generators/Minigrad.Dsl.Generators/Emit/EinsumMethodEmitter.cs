using Minigrad.Compiler;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the body of an einsum method.</summary>
public sealed class EinsumMethodEmitter
{
    private readonly CodeWriter _writer;
    private readonly EinsumMethodSpec _spec;
    private readonly EinsumMethodPlan _plan;
    private readonly EinsumSizes _sizes;
    private readonly EinsumStepsCode _steps;
    private readonly string _array;

    public EinsumMethodEmitter(CodeWriter writer, MapRegistry maps, EinsumMethodSpec spec, EinsumMethodPlan plan)
    {
        (_writer, _spec, _plan) = (writer, spec, plan);
        _sizes = new(writer, spec, plan.Contraction, spec.Result is { } result ? [.. spec.Operands, result] : spec.Operands);
        _steps = new(writer, maps, _sizes, spec.Element, spec.Type.Name);
        _array = _sizes.Unique("result");
    }

    /// <summary>Writes the method.</summary>
    public void Write()
    {
        foreach (string line in _spec.Documentation.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            _writer.Line($"/// {line.Trim()}");
        }

        _writer.Line($"/// <remarks>{LayerDocumentation.Xml(_plan.Description)}</remarks>").Line(ClassFrame.Mark).Open(_spec.Signature);
        WriteBody();
        _writer.Close();
    }

    /// <summary>Writes what stands between the method's braces.</summary>
    public void WriteBody()
    {
        ContractOp op = _plan.Contraction;
        _sizes.CheckOperands([.. _spec.Operands.Select((name, i) => (name, op.Operands[i]))]);
        if (_spec.Result is { } result)
        {
            _sizes.CheckResult(result, op.Output);
        }

        string[] operands = [.. _spec.Operands.Select((name, i) => Values(name, op.Operands[i]))];
        string target = Target(op);
        _steps.Write(_plan.Plan, operands, target);
        WriteEnd(op, target);
    }

    private string Values(string parameter, EquatableArray<int> term)
    {
        if (!_spec.IsTensor)
        {
            return Names.Escape(parameter);
        }

        string values = _sizes.Unique($"{parameter}Values");
        _writer.Line($"ReadOnlySpan<{_spec.Element}> {values} = global::Minigrad.Kernels.EinsumTensor.Read({_sizes.Tensor(parameter, term, "in")});");
        return values;
    }

    private string Target(ContractOp op)
    {
        if (_spec.Result is { } parameter && !_spec.IsTensor)
        {
            return Names.Escape(parameter);
        }

        string target = _sizes.Unique($"{_spec.Result ?? "result"}Values");
        string value = _spec.Returns switch
        {
            EinsumReturn.Number => $"stackalloc {_spec.Element}[1]",
            EinsumReturn.Tensor => $"new {_spec.Element}[checked((int)({SizeCode.Long(_sizes.Of(op).ResultLength)}))]",
            _ => $"global::Minigrad.Kernels.EinsumTensor.Target({_sizes.Tensor(_spec.Result!, op.Output, "ref")})",
        };
        if (_spec.Returns == EinsumReturn.Tensor)
        {
            _writer.Line($"{_spec.Element}[] {_array} = {value};");
            value = _array;
        }

        _writer.Line($"Span<{_spec.Element}> {target} = {value};");
        return target;
    }

    private void WriteEnd(ContractOp op, string target)
    {
        if (_spec.Returns == EinsumReturn.Number)
        {
            _writer.Line($"return {target}[0];");
        }
        else if (_spec.Returns == EinsumReturn.Tensor)
        {
            _writer.Line($"return global::System.Numerics.Tensors.Tensor.Create({_array}, {_sizes.Lengths(op.Output)});");
        }
        else if (_spec.IsTensor)
        {
            _writer.Line($"global::Minigrad.Kernels.EinsumTensor.Store({target}, {_sizes.Tensor(_spec.Result!, op.Output, "ref")});");
        }
    }
}
