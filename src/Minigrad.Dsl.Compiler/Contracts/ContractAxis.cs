using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>An axis of a contract.</summary>
/// <param name="Text">A name, a number, <c>_</c>, <c>...</c>, or factors in parentheses.</param>
/// <param name="Number">The size, where it is a number.</param>
/// <param name="Start">Its first character in the contract's text.</param>
/// <param name="Length">The number of characters.</param>
public sealed record ContractAxis(string Text, int? Number, int Start, int Length)
{
    /// <summary>How an axis of any size is written.</summary>
    public const string Any = "_";

    /// <summary>How any number of axes is written.</summary>
    public const string Ellipsis = "...";

    /// <summary>What an axis in parentheses is made of.</summary>
    public EquatableArray<ContractAxis> Factors { get; init; }

    public bool IsEllipsis => Text == Ellipsis;

    /// <summary>The name, where it is one.</summary>
    public string? Name => Number is null && Factors.Count == 0 && Text is not (Any or Ellipsis) ? Text : null;

    /// <summary>The size within the method that the contract belongs to, where a name is a size of its own; nothing for an axis of any size.</summary>
    public Size? Own => Number is { } number ? Size.Of(number) : Name is { } name ? Size.Named(name) : Factors.Count > 0 ? Product(Factors.Select(factor => factor.Own)) : null;

    /// <summary>The sizes in a call, those that are known: of the axis, or of those that an ellipsis stands for.</summary>
    /// <param name="bindings">What the call's arguments made of the names.</param>
    public IEnumerable<Size?> In(AxisBindings bindings) => IsEllipsis
        ? bindings.EllipsisAxes is { } count ? Enumerable.Range(0, count).Select(i => bindings.Find(EinsumAxis.OfEllipsis(count - i))?.Size) : [null]
        : [Name is { } name ? bindings.Find(name)?.Size : Factors.Count > 0 ? Product(Factors.SelectMany(factor => factor.In(bindings))) : Own];

    /// <summary>The product of sizes; nothing where one of them is not known, or where it is larger than any size.</summary>
    public static Size? Product(IEnumerable<Size?> sizes)
    {
        try
        {
            return sizes.Aggregate<Size?, Size?>(Size.One, (product, size) => product is null || size is null ? null : product * size);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public override string ToString() => Text;
}
