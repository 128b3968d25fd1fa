using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.Binding;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers.Contracts;

/// <summary>Reports disagreements with contracts: under the value at fault, with the contract, or the argument that gave the size, and the value's own declaration as other places.</summary>
internal sealed class ContractReport(Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    private const int LongestText = 40;

    /// <summary>A value that is returned or assigned.</summary>
    public void Within(IOperation value, FlowShape shape, BoundContract contract)
    {
        if (shape.IsLost)
        {
            Lost(value, shape, contract);
        }
        else if (ContractCheck.Within(contract.Contract, shape.Sizes) is { } fault)
        {
            Disagrees(value, shape, fault, contract);
        }
    }

    /// <summary>An argument of a call.</summary>
    /// <param name="callee">The method's name.</param>
    /// <param name="value">The argument.</param>
    /// <param name="shape">Its shape; <see langword="null"/> for a size that is passed.</param>
    /// <param name="fault">The disagreement.</param>
    /// <param name="contract">The parameter's contract; <see langword="null"/> for a size.</param>
    /// <param name="givers">The arguments that gave the axis its size, if any did.</param>
    public void InCall(string callee, IOperation value, FlowShape? shape, ContractFault fault, BoundContract? contract, IReadOnlyList<IOperation> givers)
    {
        if (givers.Count == 0)
        {
            Disagrees(value, shape!, fault, contract!);
            return;
        }

        Location?[] also = [.. givers.Select(giver => giver.Syntax.GetLocation()), Place(shape, fault.ActualAxis)];
        string given = string.Join("', '", givers.Select(TextOf));
        if (fault.IsConflict)
        {
            Report(
                RuleBook.ContractAxisTwice, value, also,
                fault.Name, $"'{callee}'", $"{fault.Actual}", TextOf(value), shape is null ? "the size that is passed" : Origin(shape, fault.ActualAxis), Expected(fault), given);
        }
        else
        {
            Unproven(value, shape!, fault, also, $"'{given}' {(givers.Count == 1 ? "makes" : "make")} axis '{fault.Name}' of '{callee}' '{fault.Expected}'");
        }
    }

    /// <summary>A value that has two shapes, so that it is not checked.</summary>
    public void Lost(IOperation value, FlowShape shape, BoundContract contract) => Report(
        RuleBook.ContractLost,
        value,
        [Place(shape, null), Place(shape.Other, null)],
        TextOf(value), OnPath(shape), OnPath(shape.Other!), Owner(contract, null));

    private void Disagrees(IOperation value, FlowShape shape, ContractFault fault, BoundContract contract)
    {
        Location?[] also = [contract.Find(fault.Axis, compilation, cancellationToken), Place(shape, fault.Axis is null ? null : fault.ActualAxis)];
        if (fault.Axis is not { } axis)
        {
            Report(
                RuleBook.ContractRank, value, also,
                TextOf(value), Axes(shape.Sizes.Count), Origin(shape, null), Owner(contract, null), $"{contract.Contract}", (contract.Contract.IsOpen ? "at least " : "") + Axes(contract.Contract.Axes.Count(one => !one.IsEllipsis)));
        }
        else if (fault.IsConflict)
        {
            Report(
                RuleBook.ContractSize, value, also,
                Number(fault.ActualAxis + 1), TextOf(value), $"{fault.Actual}", Origin(shape, fault.ActualAxis), Owner(contract, axis), $"{contract.Contract}", Expected(fault));
        }
        else
        {
            Unproven(value, shape, fault, also, $"{Owner(contract, axis)} is '{contract.Contract}', with '{contract.Contract.Axes[axis]}' there");
        }
    }

    private void Unproven(IOperation value, FlowShape shape, ContractFault fault, Location?[] also, string expected) => Report(
        RuleBook.ContractUnproven, value, also,
        Number(fault.ActualAxis + 1), TextOf(value), $"{fault.Actual}", Origin(shape, fault.ActualAxis), expected, $"{fault.Expected}");

    private void Report(Rule rule, IOperation value, Location?[] also, params string[] arguments) => report(Diagnostic.Create(
        RuleDescriptors.Find(rule.Id),
        value.Syntax.GetLocation(),
        also.OfType<Location>(),
        rule.Format(new DslError(rule.Id, default, new EquatableArray<string>(arguments), default))));

    // What an ellipsis stands for moves the axes behind it.
    private Location? Place(FlowShape? shape, int? axis) => shape?.Source.Find(shape.Source.Contract.IsOpen ? null : axis, compilation, cancellationToken);

    // Where a shape comes from: parameter 'x' of 'Run', 'batch in', Net.cs:12.
    private string Origin(FlowShape shape, int? axis) =>
        $"{shape.Source.Owner}{(shape.Source.Contract.Axes.Count == 0 ? "" : $", '{shape.Source.Contract}'")}{Line(", ", Place(shape, axis))}";

    private string OnPath(FlowShape shape) => $"{shape.Text} ({shape.Source.Owner}{Line(", ", Place(shape, null))})";

    private string Owner(BoundContract contract, int? axis) =>
        contract.Find(axis, compilation, cancellationToken) is { } place ? $"{contract.Owner} ({DslDiagnostic.FileAndLine(place)})" : contract.Owner;

    private static string Line(string before, Location? place) => place is null ? "" : before + DslDiagnostic.FileAndLine(place);

    private static string TextOf(IOperation value)
    {
        string text = string.Join(" ", value.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…";
    }

    private static string Expected(ContractFault fault) => $"{(fault.IsMultiple ? "a multiple of " : "")}{fault.Expected}";

    private static string Axes(int count) => count == 1 ? "1 axis" : $"{Number(count)} axes";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
