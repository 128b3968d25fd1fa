using Minigrad.Compiler.Einsum;
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
        if (bindings.Find(name) is { } binding)
        {
            return Meet(name, binding.Size, actual, EquatableArray.Of(binding.Argument)) is { IsConflict: true } fault ? fault : null;
        }

        bindings.Bind(name, new(actual, argument));
        return null;
    }

    /// <summary>
    /// The first disagreement of an argument with the axes in parentheses of its parameter's contract, once all other axes have given what they say; a factor that has no size yet gets
    /// what the others leave of the argument's.
    /// </summary>
    public static ContractFault? Factors(Contract contract, EquatableArray<Size?> actual, AxisBindings bindings, int argument)
    {
        int surplus = actual.Count - contract.Axes.Count;
        ContractFault? first = null;
        for (int i = 0, position = 0; i < contract.Axes.Count; i++, position++)
        {
            position += contract.Axes[i].IsEllipsis ? surplus : 0;
            if (contract.Axes[i].Factors.Count > 0 && actual[position] is { } size)
            {
                ContractFault? fault = Factors(contract.Axes[i], size, bindings, argument);
                first ??= fault is null ? null : fault with { Axis = i, ActualAxis = position };
            }
        }

        return first;
    }

    private static ContractFault? Factors(ContractAxis axis, Size actual, AxisBindings bindings, int argument)
    {
        ContractAxis[] open = [.. axis.Factors.Where(factor => factor.In(bindings).Contains(null))];
        EquatableArray<int> givers = axis.Factors.Select(factor => factor.Name is { } name ? bindings.Find(name)?.Argument : null).OfType<int>().Distinct().ToEquatableArray();
        if (ContractAxis.Product(axis.Factors.Except(open).SelectMany(factor => factor.In(bindings))) is not { } product)
        {
            return null;
        }

        if (open.Length == 0)
        {
            return Meet(axis.Text, product, actual, givers);
        }

        if (open is not [{ Name: { } left }])
        {
            return null;
        }

        if (Size.DivideExactly(actual, product) is { } quotient)
        {
            bindings.Bind(left, new(quotient, argument));
            return null;
        }

        return actual.IsConstant && product.IsConstant ? new(0, axis.Text, 0, product, actual, givers, IsConflict: true) { IsMultiple = true } : null;
    }

    private static ContractFault? Check(Contract contract, EquatableArray<Size?> actual, AxisBindings? bindings, int argument)
    {
        int fixedAxes = contract.Axes.Count(axis => !axis.IsEllipsis);
        bool fits = contract.IsOpen ? actual.Count >= fixedAxes : actual.Count == fixedAxes;
        if (!fits)
        {
            return contract.IsFlat && MayHoldAsMany(contract, actual) ? null : new(null, "", 0, null, null, default, IsConflict: true);
        }

        ContractFault? first = null;
        int surplus = actual.Count - fixedAxes;
        int position = 0;
        for (int i = 0; i < contract.Axes.Count; i++)
        {
            ContractAxis axis = contract.Axes[i];
            for (int left = axis.IsEllipsis ? surplus : 1; left > 0; left--, position++)
            {
                ContractFault? fault = axis.IsEllipsis
                    ? contract.IsOfText && bindings is not null ? Stretched(EinsumAxis.OfEllipsis(left), actual[position], bindings, argument) : null
                    : actual[position] is { } size ? Axis(axis, size, bindings, argument) : null;
                first ??= fault is null ? null : fault with { Axis = i, ActualAxis = position };
            }
        }

        if (contract.IsOpen)
        {
            bindings?.Widen(surplus);
        }

        return first;
    }

    private static ContractFault? Axis(ContractAxis axis, Size actual, AxisBindings? bindings, int argument)
    {
        if (axis.Name is not { } name || bindings is null)
        {
            return axis.Own is { } own && axis.Factors.Count == 0 ? Meet(axis.Text, own, actual, default) : null;
        }

        if (bindings.Find(name) is { } binding)
        {
            return Meet(name, binding.Size, actual, EquatableArray.Of(binding.Argument));
        }

        bindings.Bind(name, new(actual, argument));
        return null;
    }

    // An axis of an ellipsis: as in NumPy, a 1 is as long as what other arguments have there.
    private static ContractFault? Stretched(string name, Size? actual, AxisBindings bindings, int argument)
    {
        if (actual is null)
        {
            bindings.Forget(name);
            return null;
        }

        if (bindings.Find(name) is { } binding && binding.Size.Constant != 1)
        {
            return actual.Constant == 1 ? null : Meet(name, binding.Size, actual, EquatableArray.Of(binding.Argument));
        }

        bindings.Bind(name, new(actual, argument));
        return null;
    }

    private static ContractFault? Meet(string name, Size expected, Size actual, EquatableArray<int> givers) => SizeUnifier.Meet(expected, actual) switch
    {
        Meeting.Equal => null,
        var meeting => new(0, name, 0, expected, actual, givers, meeting == Meeting.Conflict),
    };

    // The first axis of a model's input is its batch; what follows is the memory of one sample, however it is divided into axes.
    private static bool MayHoldAsMany(Contract contract, EquatableArray<Size?> actual)
    {
        Size? expected = ContractAxis.Product(contract.Axes.Skip(1).Select(axis => axis.Own));
        Size? given = ContractAxis.Product(actual.Skip(1));
        return actual.Count == 0 || expected is not { IsConstant: true } || given is not { IsConstant: true } || expected.Equals(given);
    }
}
