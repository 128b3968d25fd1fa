using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the body of a method with an einsum text or a pattern.</summary>
public sealed class EinsumMethodEmitter
{
    private readonly CodeWriter _writer;
    private readonly EinsumMethodSpec _spec;
    private readonly MethodCode _code;
    private readonly string _array;

    public EinsumMethodEmitter(CodeWriter writer, EinsumMethodSpec spec, MethodCodeFactory codes)
    {
        (_writer, _spec) = (writer, spec);
        _code = codes(spec, spec.Result is { } result ? [.. spec.Operands, result] : spec.Operands);
        _array = _code.Sizes.Unique("result");
    }

    /// <summary>Writes the method.</summary>
    public void Write()
    {
        foreach (string line in _spec.Documentation.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            _writer.Line($"/// {line.Trim()}");
        }

        _writer.Line($"/// <remarks>{LayerDocumentation.Xml(_code.Description)}</remarks>").Line(ClassFrame.Mark).Open(_spec.Signature);
        WriteBody();
        _writer.Close();
    }

    /// <summary>Writes what stands between the method's braces.</summary>
    public void WriteBody()
    {
        _code.CheckOperands();
        if (_spec.Result is { } result)
        {
            _code.CheckResult(result);
        }

        string[] operands = [.. _spec.Operands.Select(Values)];
        string target = Target();
        _code.WriteResult(operands, target);
        WriteEnd(target);
    }

    private string Values(string parameter, int operand)
    {
        if (!_spec.IsTensor)
        {
            return Names.Escape(parameter);
        }

        string values = _code.Sizes.Unique($"{parameter}Values");
        _writer.Line($"ReadOnlySpan<{_spec.Element}> {values} = global::Minigrad.Kernels.EinsumTensor.Read({_code.Operand(operand, parameter, "in")});");
        return values;
    }

    private string Target()
    {
        if (_spec.Result is { } parameter && !_spec.IsTensor)
        {
            return Names.Escape(parameter);
        }

        string target = _code.Sizes.Unique($"{_spec.Result ?? "result"}Values");
        string value = _spec.Returns switch
        {
            EinsumReturn.Number => $"stackalloc {_spec.Element}[1]",
            EinsumReturn.Tensor => $"new {_spec.Element}[checked((int)({SizeCode.Long(_code.ResultLength)}))]",
            _ => $"global::Minigrad.Kernels.EinsumTensor.Target({_code.Result(_spec.Result!, "ref")})",
        };
        if (_spec.Returns == EinsumReturn.Tensor)
        {
            _writer.Line($"{_spec.Element}[] {_array} = {value};");
            value = _array;
        }

        _writer.Line($"Span<{_spec.Element}> {target} = {value};");
        return target;
    }

    private void WriteEnd(string target)
    {
        if (_spec.Returns == EinsumReturn.Number)
        {
            _writer.Line($"return {target}[0];");
        }
        else if (_spec.Returns == EinsumReturn.Tensor)
        {
            _writer.Line($"return global::System.Numerics.Tensors.Tensor.Create({_array}, {_code.ResultLengths});");
        }
        else if (_spec.IsTensor)
        {
            _writer.Line($"global::Minigrad.Kernels.EinsumTensor.Store({target}, {_code.Result(_spec.Result!, "ref")});");
        }
    }
}
