using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the method beside a method with a text that computes the gradients of its operands.</summary>
public sealed class EinsumGradientEmitter
{
    private readonly CodeWriter _writer;
    private readonly EinsumMethodSpec _spec;
    private readonly MethodCode _code;
    private readonly string _dy;
    private readonly string[] _gradients;

    public EinsumGradientEmitter(CodeWriter writer, EinsumMethodSpec spec, MethodCodeFactory codes)
    {
        _writer = writer;
        _spec = spec.IsCall ? spec : spec with { Name = $"{spec.Name}Gradient", Title = $"{spec.Title}Gradient" };
        _code = codes(_spec, spec.Operands);
        _dy = _code.Sizes.Unique(Gradient(spec.Result ?? "y"));
        _gradients = [.. spec.Operands.Select(name => _code.Sizes.Unique(Gradient(name)))];
    }

    private bool IsNumber => _spec.Returns == EinsumReturn.Number;

    private string Kind => _spec.IsTensor ? "global::System.Numerics.Tensors.ReadOnlyTensorSpan" : "ReadOnlySpan";

    private string TargetKind => _spec.IsTensor ? "global::System.Numerics.Tensors.TensorSpan" : "Span";

    /// <summary>Writes the method.</summary>
    public void Write()
    {
        WriteDocumentation();
        IEnumerable<string> parameters = _spec.Operands.Select(name => $"{Kind}<{_spec.Element}> {Names.Escape(name)}")
            .Append(IsNumber ? $"{_spec.Element} {_dy}" : $"{Kind}<{_spec.Element}> {_dy}")
            .Concat(_gradients.Select(name => $"{TargetKind}<{_spec.Element}> {name}"))
            .Concat(_spec.Sizes.Select(size => $"int {Names.Escape(size)}"));
        _writer.Line(ClassFrame.Mark).Open($"{_spec.Accessibility} static void {_spec.Name}({string.Join(", ", parameters)})");
        WriteBody();
        _writer.Close();
    }

    /// <summary>Writes what stands between the method's braces.</summary>
    public void WriteBody()
    {
        _code.CheckOperands();
        if (!IsNumber)
        {
            _code.CheckResult(_dy);
        }

        string[] values = [.. _spec.Operands.Select((name, i) => Values(name, _code.Operand(i, name, "in")))];
        string dy = IsNumber ? NumberValues() : Values(_dy, _code.Result(_dy, "in"));
        for (int i = 0; i < _gradients.Length; i++)
        {
            WriteGradient(i, dy, values);
        }
    }

    private void WriteGradient(int operand, string dy, string[] values)
    {
        string gradient = _gradients[operand];
        string target = gradient;
        _writer.Line().Open($"if (!{gradient}.IsEmpty)");
        if (_spec.IsTensor)
        {
            string name = _spec.Operands[operand];
            target = _code.Sizes.Unique($"{gradient}Values");
            _writer.Line($"global::Minigrad.Kernels.EinsumTensor.CheckSame({Names.Escape(name)}.Lengths, {gradient}.Lengths, {_code.Sizes.Title}, {Literal.Text(name)}, {Literal.Text(gradient)});")
                .Line($"Span<{_spec.Element}> {target} = global::Minigrad.Kernels.EinsumTensor.Target({_code.Operand(operand, gradient, "ref")});");
        }
        else
        {
            _code.CheckGradient(operand, gradient);
        }

        _code.WriteGradient(operand, dy, values, target);
        if (_spec.IsTensor)
        {
            _writer.Line($"global::Minigrad.Kernels.EinsumTensor.Store({target}, {_code.Operand(operand, gradient, "ref")});");
        }

        _writer.Close();
    }

    private string Values(string parameter, string argument)
    {
        if (!_spec.IsTensor)
        {
            return Names.Escape(parameter);
        }

        string values = _code.Sizes.Unique($"{parameter}Values");
        _writer.Line($"ReadOnlySpan<{_spec.Element}> {values} = global::Minigrad.Kernels.EinsumTensor.Read({argument});");
        return values;
    }

    private string NumberValues()
    {
        string values = _code.Sizes.Unique($"{_dy}Values");
        _writer.Line($"ReadOnlySpan<{_spec.Element}> {values} = new(in {_dy});");
        return values;
    }

    private void WriteDocumentation()
    {
        string method = _spec.Name.Substring(0, _spec.Name.Length - "Gradient".Length);
        _writer.Line($"/// <summary>The gradients of the operands of <c>{method}</c>, from the gradient of its result; what is there before is replaced.</summary>");
        foreach (string operand in _spec.Operands)
        {
            _writer.Line($"/// <param name=\"{operand}\">The operand.</param>");
        }

        _writer.Line($"/// <param name=\"{_dy}\">The gradient of the result.</param>");
        for (int i = 0; i < _gradients.Length; i++)
        {
            _writer.Line($"/// <param name=\"{_gradients[i]}\">Takes the gradient of <paramref name=\"{_spec.Operands[i]}\"/>; it is left out where this is empty.</param>");
        }

        foreach (string size in _spec.Sizes)
        {
            _writer.Line($"/// <param name=\"{size}\">The size of axis '{size}'.</param>");
        }
    }

    // dx for x, dx1 for x1, dInput for input.
    private static string Gradient(string name) => "d" + (name.Skip(1).All(char.IsDigit) ? name : char.ToUpperInvariant(name[0]) + name.Substring(1));
}
