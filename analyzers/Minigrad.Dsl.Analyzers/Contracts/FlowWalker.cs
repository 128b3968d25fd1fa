using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Binding;
using Minigrad.Compiler.Contracts;

namespace Minigrad.Analyzers.Contracts;

/// <summary>Evaluates operations in order: the shape of each value, and what a variable is afterwards.</summary>
/// <param name="scope">The method, lambda or local function that they are of.</param>
/// <param name="report">Takes what disagrees, where it is to be reported.</param>
/// <param name="state">What is known before.</param>
internal sealed class FlowWalker(FlowScope scope, ContractReport? report, FlowState state)
{
    private static readonly ImmutableHashSet<string> SameShape =
        ["AsMemory", "AsReadOnlySpan", "AsReadOnlyTensorSpan", "AsSpan", "AsTensorSpan", "Clone", "ToArray", "ToDenseTensor"];

    public FlowState State { get; private set; } = state;

    public FlowShape? Visit(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value);
            case IFlowCaptureOperation capture:
                FlowShape? captured = Visit(capture.Value);
                scope.Capture(capture.Id, capture.Value);
                State = State.With(capture.Id, captured);
                return captured;
            case IFlowCaptureReferenceOperation reference:
                return State.Find(reference.Id);
            case ILocalReferenceOperation local:
                return State.Find(local.Local);
            case IParameterReferenceOperation parameter:
                return State.Find(parameter.Parameter);
            case IConversionOperation conversion:
                return Visit(conversion.Operand);
            case IAwaitOperation awaited:
                return Visit(awaited.Operation);
            case IInvocationOperation call:
                return Call(call);
            case IMemberReferenceOperation member:
                return Member(member);
            case IDeconstructionAssignmentOperation { Target: var targets, Value: var values } when Elements(targets) is { } left && Elements(values) is { } right && left.Count == right.Count:
                FlowShape?[] shapes = [.. right.Select(Visit)];
                Forget(targets);
                for (int i = 0; i < shapes.Length; i++)
                {
                    Write(left[i], right[i], shapes[i]);
                }

                return null;
            case IIsPatternOperation matched:
                FlowShape? found = Visit(matched.Value);
                Visit(matched.Pattern);
                State = Declared(matched.Pattern) is { } declared && scope.Writes.IsTracked(declared) ? State.With(declared, found) : State;
                return null;
            case ICompoundAssignmentOperation or IDeconstructionAssignmentOperation or IPatternOperation:
                VisitChildren(operation);
                Forget(operation);
                return null;
            default:
                VisitChildren(operation);
                return null;
        }
    }

    private void VisitChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    // Whatever variable is written by means that are not followed.
    private void Forget(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            ISymbol? written = part is IPatternOperation pattern ? Declared(pattern) : VariableWrites.Variable(scope.Target(part));
            State = written is null ? State : State.With(written, null);
        }
    }

    private static ISymbol? Declared(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    private static IReadOnlyList<IOperation>? Elements(IOperation operation) => operation switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation declaration => Elements(declaration.Expression),
        IConversionOperation conversion => Elements(conversion.Operand),
        _ => null,
    };

    private FlowShape? Assign(IOperation target, IOperation value)
    {
        VisitChildren(target);
        FlowShape? shape = Visit(value);
        Write(target, value, shape);
        return shape;
    }

    private void Write(IOperation target, IOperation value, FlowShape? shape)
    {
        target = scope.Target(target);
        if (target is IParameterReferenceOperation { Parameter: var parameter } && ContractReader.OfParameter(parameter) is { } own)
        {
            Check(value, shape, own);
        }
        else if (target is IMemberReferenceOperation member && scope.Contracts.OfMember(member.Member) is { } contract && IsOwn(member))
        {
            Check(value, shape, contract);
        }
        else if (VariableWrites.Variable(target) is { } variable)
        {
            State = State.With(variable, scope.Writes.IsTracked(variable) ? shape : null);
            scope.Fix(variable, shape);
        }
    }

    private void Check(IOperation value, FlowShape? shape, BoundContract contract)
    {
        if (shape is not null)
        {
            report?.Within(value, shape, contract);
        }
    }

    // The names of a class's fields and properties are those of its methods; those of another object are of any size.
    private bool IsOwn(IMemberReferenceOperation member) => SymbolEqualityComparer.Default.Equals(member.Member.ContainingType, scope.Method.ContainingType)
        && (member.Member.IsStatic || member.Instance is IInstanceReferenceOperation);

    private FlowShape? Member(IMemberReferenceOperation member)
    {
        FlowShape? instance = member.Instance is { } receiver ? Visit(receiver) : null;
        if (member is IPropertyReferenceOperation property)
        {
            foreach (IArgumentOperation argument in property.Arguments)
            {
                Visit(argument.Value);
            }
        }

        if (scope.Contracts.OfMember(member.Member) is not { } contract)
        {
            return member.Member is { Name: "Span", ContainingType.Name: "Memory" or "ReadOnlyMemory" } ? instance : null;
        }

        return IsOwn(member) ? FlowShape.Own(contract) : contract.Contract.In(new AxisBindings()) is { } sizes ? new(sizes, contract) : null;
    }

    private FlowShape? Call(IInvocationOperation call)
    {
        FlowShape? instance = call.Instance is { } receiver ? Visit(receiver) : null;
        Dictionary<int, FlowShape?> shapes = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            FlowShape? shape = Visit(argument.Value);
            shapes[argument.Parameter?.Ordinal ?? -1] = argument.Parameter?.RefKind == RefKind.Out ? null : shape;
        }

        foreach (IArgumentOperation argument in call.Arguments.Where(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            Forget(argument.Value);
        }

        if (scope.Contracts.OfCall(call) is { } declared)
        {
            return Match(call, declared, shapes);
        }

        bool isFramework = call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) is true;
        return isFramework && SameShape.Contains(call.TargetMethod.Name) && call.Arguments.Length <= (call.Instance is null ? 1 : 0)
            ? instance ?? shapes.Values.FirstOrDefault()
            : null;
    }

    private FlowShape? Match(IInvocationOperation call, CallContracts declared, Dictionary<int, FlowShape?> shapes)
    {
        IArgumentOperation[] arguments = [.. call.Arguments.Where(argument => argument.Parameter is not null).OrderBy(argument => argument.Parameter!.Ordinal)];
        CallMatch match = new(declared, [.. arguments.Select(argument => (argument, shapes[argument.Parameter!.Ordinal]))], report);
        if (!match.Agrees())
        {
            return null;
        }

        Learn(arguments, declared, match.Bindings);
        return declared.Result?.Contract.In(match.Bindings) is { } sizes ? new(sizes, declared.Result) : null;
    }

    // A tensor has its axes for good, and a call with a text throws for others: one of which nothing is known has them from here on.
    private void Learn(IEnumerable<IArgumentOperation> arguments, CallContracts declared, AxisBindings bindings)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            ISymbol? variable = VariableWrites.Variable(scope.Target(argument.Value));
            if (variable is not null && scope.Writes.IsTracked(variable) && State.Find(variable) is null && ContractReader.IsTensor(variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type)
                && declared.Parameters[argument.Parameter!.Ordinal] is { Contract: { IsOfText: true, IsOpen: false } } contract)
            {
                State = State.With(variable, contract.Contract.In(bindings) is { } sizes ? new(sizes, contract) : null);
            }
        }
    }
}
