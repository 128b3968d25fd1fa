using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Minigrad.Analyzers.Contracts;

/// <summary>Where the variables of a method are written, its lambdas and local functions included.</summary>
internal sealed class VariableWrites
{
    private readonly Dictionary<ISymbol, int> _writes = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _untracked = new(SymbolEqualityComparer.Default);

    public VariableWrites(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local } declarator when declarator.GetVariableInitializer() is { } initializer:
                    Write(local, operation);
                    if (local.RefKind == RefKind.Ref && Variable(initializer.Value) is { } aliased)
                    {
                        _untracked.Add(aliased);
                    }

                    break;
                case IAssignmentOperation assignment:
                    WriteTargets(assignment.Target);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    WriteTargets(argument.Value);
                    break;
            }
        }
    }

    /// <summary>Whether a variable is written by its own function alone: others may run whenever they are called.</summary>
    public bool IsTracked(ISymbol variable) => !_untracked.Contains(variable);

    /// <summary>Whether a variable keeps its first value, so that it is the same in lambdas and local functions.</summary>
    public bool IsFixed(ISymbol variable) => IsTracked(variable) && (_writes.TryGetValue(variable, out int writes) ? writes : 0) <= (variable is ILocalSymbol ? 1 : 0);

    /// <summary>The variable that an expression is, if it is one.</summary>
    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IConversionOperation conversion => Variable(conversion.Operand),
        IDeclarationExpressionOperation declaration => Variable(declaration.Expression),
        _ => null,
    };

    private void WriteTargets(IOperation target)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                WriteTargets(element);
            }
        }
        else if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            WriteTargets(declared);
        }
        else if (Variable(target) is { } variable)
        {
            Write(variable, target);
        }
    }

    private void Write(ISymbol variable, IOperation where)
    {
        _writes[variable] = _writes.TryGetValue(variable, out int writes) ? writes + 1 : 1;
        if (!SymbolEqualityComparer.Default.Equals(Function(where), variable.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } own ? own : null))
        {
            _untracked.Add(variable);
        }
    }

    // The lambda or local function that an operation is in.
    private static IMethodSymbol? Function(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation local)
            {
                return local.Symbol;
            }

            if (outer is IAnonymousFunctionOperation lambda)
            {
                return lambda.Symbol;
            }
        }

        return null;
    }
}
