using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Einsum;

/// <summary>Numbers axes in the order in which they are met: one number for each name, and one for each axis without a name.</summary>
internal sealed class AxisNumbering
{
    private readonly List<string> _names = [];
    private readonly List<Size> _sizes = [];

    /// <summary>The number of a named axis.</summary>
    public int OfName(string name, Func<string, Size> sizeOf)
    {
        int known = _names.IndexOf(name);
        return known >= 0 ? known : Add(name, sizeOf(name));
    }

    /// <summary>The number of an axis of its own, such as <c>1</c>.</summary>
    /// <param name="text">What stands for it.</param>
    /// <param name="size">Its size.</param>
    public int Add(string text, Size size)
    {
        _names.Add(text);
        _sizes.Add(size);
        return _names.Count - 1;
    }

    /// <summary>The contraction over what was numbered.</summary>
    public ContractOp Contraction(EquatableArray<EquatableArray<int>> operands, EquatableArray<int> output) =>
        new(operands, output, _names.ToEquatableArray(), _sizes.ToEquatableArray());
}
