using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the checks with which an einsum method begins, and knows the variables that hold its sizes.</summary>
public sealed class EinsumSizes
{
    /// <summary>The constant with a call's text, beside its method.</summary>
    public const string Call = "Call";

    private const string Kernel = "global::Minigrad.Kernels.EinsumTensor";

    private readonly CodeWriter _writer;
    private readonly EinsumMethodSpec _spec;
    private readonly ContractOp _op;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, Size> _variables = [];
    private readonly Dictionary<string, string> _owners = [];
    private readonly string _ellipsis;

    public EinsumSizes(CodeWriter writer, EinsumMethodSpec spec, ContractOp op, IEnumerable<string> parameters)
    {
        (_writer, _spec, _op) = (writer, spec, op);
        _taken = [.. parameters, .. spec.Sizes];
        _ellipsis = Unique("ellipsis");
        Loops = LoopCode.Beside(_taken);
        foreach (string axis in op.AxisNames.Where((_, number) => !op.AxisSizes[number].IsConstant))
        {
            string plain = axis == EinsumAxis.Ellipsis ? _ellipsis : axis;
            bool isParameter = spec.Sizes.Contains(axis) && Names.Axis(axis) == Names.Escape(axis);
            _variables.Add(axis, Size.Named(isParameter ? axis : Unique(StorageNames.AxisSize(plain))));
        }
    }

    /// <summary>The loops of the method, beside its parameters.</summary>
    public LoopCode Loops { get; }

    /// <summary>What exceptions call the method, as an expression: the methods of calls have a constant for it.</summary>
    public string Title => _spec.IsCall ? Call : Literal.Text(_spec.Title);

    private bool HasEllipsis => _op.AxisNames.Contains(EinsumAxis.Ellipsis);

    /// <summary>A name that nothing else has.</summary>
    public string Unique(string name)
    {
        string unique = name;
        for (int number = 2; !_taken.Add(unique); number++)
        {
            unique = name + Literal.Integer(number);
        }

        return unique;
    }

    /// <summary>A contraction whose sizes are the method's variables.</summary>
    public ContractOp Of(ContractOp op) => op with { AxisSizes = op.AxisSizes.Select(size => size.Substitute(_variables)).ToEquatableArray() };

    /// <summary>Begins a method: declares its sizes and checks the operands, each a parameter and its term.</summary>
    public void CheckOperands(IReadOnlyList<(string Parameter, EquatableArray<int> Term)> operands)
    {
        DeclareAliases();
        foreach ((string parameter, EquatableArray<int> term) in operands)
        {
            CheckExtent(parameter, term);
        }

        if (_spec.IsTensor && HasEllipsis)
        {
            IEnumerable<string> counts = operands.Where(operand => Split(operand.Term).Leading >= 0)
                .Select(operand => $"{Names.Escape(operand.Parameter)}.Lengths.Length - {Literal.Integer(Split(operand.Term).Named)}");
            _writer.Line($"Span<nint> {_ellipsis} = stackalloc nint[{counts.Aggregate((most, count) => $"global::System.Math.Max({most}, {count})")}];")
                .Line($"{_ellipsis}.Fill(1);");
        }

        foreach ((string parameter, EquatableArray<int> term) in operands)
        {
            CheckAxes(parameter, term, isResult: false);
        }

        if (_spec.IsTensor && HasEllipsis)
        {
            _writer.Line($"int {_variables[EinsumAxis.Ellipsis]} = {Kernel}.Elements({_ellipsis});");
        }
    }

    /// <summary>Declares the axes whose parameters have names that kernels use otherwise.</summary>
    public void DeclareAliases()
    {
        foreach (KeyValuePair<string, Size> pair in _variables.Where(pair => _spec.Sizes.Contains(pair.Key) && !pair.Value.Equals(Size.Named(pair.Key))))
        {
            _writer.Line($"int {pair.Value} = {Names.Escape(pair.Key)};");
        }
    }

    /// <summary>Checks a result against the sizes.</summary>
    public void CheckResult(string parameter, EquatableArray<int> term)
    {
        CheckExtent(parameter, term);
        CheckAxes(parameter, term, isResult: true);
    }

    // The number of elements of a span, or of axes of a tensor.
    private void CheckExtent(string parameter, EquatableArray<int> term)
    {
        string name = Names.Escape(parameter);
        (int leading, int named) = Split(term);
        string check = _spec.IsTensor
            ? $"{Kernel}.CheckRank({name}.Lengths, {Literal.Integer(leading)}, {Literal.Integer(named)}"
            : $"global::Minigrad.Kernels.EinsumOperand.Check({name}.Length, {SizeCode.Long(Of(_op).Length(term))}";
        _writer.Line($"{check}, {Quoted(parameter)}, {Literal.Text(_op.TermText(term))});");
    }

    // The lengths of a tensor; the first operand that has an axis gives it its size.
    private void CheckAxes(string parameter, EquatableArray<int> term, bool isResult)
    {
        string name = Names.Escape(parameter);
        (int leading, int named) = Split(term);
        for (int i = 0; _spec.IsTensor && i < term.Count; i++)
        {
            string axis = _op.AxisNames[term[i]];
            string at = Literal.Integer(leading >= 0 && i > leading ? i - term.Count : i);
            if (axis == EinsumAxis.Ellipsis)
            {
                string call = $"({_ellipsis}, {name}.Lengths, {Literal.Integer(leading)}, {Literal.Integer(named)}, {Quoted(parameter)});";
                _writer.Line($"{Kernel}.{(isResult ? "CheckEllipsis" : "Broadcast")}{call}");
            }
            else if (axis != "1" && !_owners.ContainsKey(axis))
            {
                _owners.Add(axis, parameter);
                _writer.Line($"int {_variables[axis]} = {Kernel}.Size({name}.Lengths, {at});");
            }
            else
            {
                (string size, string owner) = axis == "1" ? ("1", parameter) : (_variables[axis].ToString(), _owners[axis]);
                _writer.Line($"{Kernel}.CheckAxis({name}.Lengths, {at}, {size}, {Literal.Text(axis)}, {Literal.Text(owner)}, {Quoted(parameter)});");
            }
        }
    }

    /// <summary>The arguments by which a tensor is read or written: its first element, lengths and strides, and where its ellipsis is.</summary>
    public string Tensor(string parameter, EquatableArray<int> term, string by)
    {
        (int leading, int named) = Split(term);
        string name = Names.Escape(parameter);
        string ellipsis = leading < 0 ? "" : $", {Literal.Integer(leading)}, {Literal.Integer(named)}, {_ellipsis}";
        return $"{by} {name}.GetPinnableReference(), {name}.Lengths, {name}.Strides{ellipsis}";
    }

    /// <summary>The lengths of a new tensor.</summary>
    public string Lengths(EquatableArray<int> term)
    {
        IEnumerable<string> lengths = term.Select(axis => _op.AxisNames[axis] switch
        {
            "1" => "1",
            EinsumAxis.Ellipsis => $".. {_ellipsis}",
            var name => _variables[name].ToString(),
        });
        return term.Count == 0 ? "[1]" : $"[{string.Join(", ", lengths)}]";
    }

    private string Quoted(string parameter) => $"{Title}, {Literal.Text(parameter)}";

    private (int Leading, int Named) Split(EquatableArray<int> term)
    {
        int leading = term.ToList().FindIndex(axis => _op.AxisNames[axis] == EinsumAxis.Ellipsis);
        return (leading, leading < 0 ? term.Count : term.Count - 1);
    }
}
