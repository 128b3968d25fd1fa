using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>Whether values keep contracts. An unknown size or number of axes agrees with everything.</summary>
public static class ContractCheck
{
    /// <summary>The first disagreement of a value with a contract of the method that it is in, whose names are sizes of their own.</summary>
    public static ContractFault? Within(Contract contract, EquatableArray<Size?> actual) => Check(contract, actual, null, 0);

    /// <summary>The first disagreement of an argument with the contract of its parameter; names that have no size yet get the argument's.</summary>
    /// <param name="contract">The parameter's contract.</param>
    /// <param name="actual">The argument's sizes, those that are known.</param>
    /// <param name="bindings">What the arguments before gave the names.</param>
    /// <param name="argument">The argument's index.</param>
    public static ContractFault? InCall(Contract contract, EquatableArray<Size?> actual, AxisBindings bindings, int argument) => Check(contract, actual, bindings, argument);

    /// <summary>The conflict of a number that a call gives with what the name of its axis is already; a name that has no size yet gets it.</summary>
    public static ContractFault? OfSize(string name, Size actual, AxisBindings bindings, int argument)
    {
        if (bindings.Find(name) is not { } binding)
        {
            bindings.Bind(name, new(actual, argument));
            return null;
        }

        return Meet(binding.Size, actual, binding, 0, 0) is { IsConflict: true } fault ? fault : null;
    }

    private static ContractFault? Check(Contract contract, EquatableArray<Size?> actual, AxisBindings? bindings, int argument)
    {
        int fixedAxes = contract.Axes.Count(axis => !axis.IsEllipsis);
        bool fits = contract.IsOpen ? actual.Count >= fixedAxes : actual.Count == fixedAxes;
        if (!fits)
        {
            return contract.IsFlat && MayHoldAsMany(contract, actual) ? null : new(null, 0, null, null, null, IsConflict: true);
        }

        ContractFault? first = null;
        int surplus = actual.Count - fixedAxes;
        int position = 0;
        for (int i = 0; i < contract.Axes.Count; i++)
        {
            ContractAxis axis = contract.Axes[i];
            if (axis.IsEllipsis)
            {
                position += surplus;
            }
            else if (actual[position++] is { } size)
            {
                ContractFault? fault = Axis(axis, size, bindings, argument, i, position - 1);
                first ??= fault;
            }
        }

        return first;
    }

    private static ContractFault? Axis(ContractAxis axis, Size actual, AxisBindings? bindings, int argument, int index, int position)
    {
        if (axis.Name is not { } name || bindings is null)
        {
            return axis.Own is { } own ? Meet(own, actual, null, index, position) : null;
        }

        if (bindings.Find(name) is { } binding)
        {
            return Meet(binding.Size, actual, binding, index, position);
        }

        bindings.Bind(name, new(actual, argument));
        return null;
    }

    private static ContractFault? Meet(Size expected, Size actual, AxisBinding? binding, int index, int position) => SizeUnifier.Meet(expected, actual) switch
    {
        Meeting.Equal => null,
        var meeting => new(index, position, expected, actual, binding, meeting == Meeting.Conflict),
    };

    // The first axis of a model's input is its batch; what follows is the memory of one sample, however it is divided into axes.
    private static bool MayHoldAsMany(Contract contract, EquatableArray<Size?> actual)
    {
        Size? Product(IEnumerable<Size?> sizes) => sizes.Aggregate<Size?, Size?>(Size.One, (product, size) => product is null || size is null ? null : product * size);
        Size? expected = Product(contract.Axes.Skip(1).Select(axis => axis.Own));
        Size? given = Product(actual.Skip(1));
        return actual.Count == 0 || expected is not { IsConstant: true } || given is not { IsConstant: true } || expected.Equals(given);
    }
}
