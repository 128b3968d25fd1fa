using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Rules;

namespace Minigrad.Binding.Functions;

/// <summary>Runs the statements of a method on expressions instead of numbers.</summary>
/// <param name="name">The method's name.</param>
/// <param name="expressions">Binds its expressions.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class BodyBinder(string name, ExpressionBinder expressions, FunctionErrors errors)
{
    private const int LargestSize = 1000;

    /// <summary>What the method does, or <see langword="null"/> with the errors reported.</summary>
    public Outcome? Run(IOperation method, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        IBlockOperation? body = method switch
        {
            IMethodBodyOperation declared => declared.BlockBody ?? declared.ExpressionBody,
            _ => method as IBlockOperation,
        };
        return body is null ? null : Run([.. body.Operations], 0, new(scope, false, null));
    }

    private Outcome? Run(IReadOnlyList<IOperation> statements, int first, Outcome? before)
    {
        Outcome? outcome = before;
        for (int i = first; i < statements.Count && outcome is not { HasReturned: true }; i++)
        {
            if (outcome is not null && statements[i] is IConditionalOperation choice && Returns(choice))
            {
                return Split(choice, [.. statements.Skip(i + 1)], outcome);
            }

            // After a mistake the next statements are still looked at, each once, with the variables that there are.
            Outcome? next = Run(statements[i], outcome ?? before!);
            outcome = outcome is null ? null : next;
        }

        return outcome;
    }

    private Outcome? Run(IOperation statement, Outcome before) => statement switch
    {
        IBlockOperation block => Run([.. block.Operations], 0, before),
        IReturnOperation { ReturnedValue: null } => before with { HasReturned = true },
        IReturnOperation { ReturnedValue: { } value } => Bind(value, before) is { } returned ? before with { HasReturned = true, Value = returned } : null,
        IExpressionStatementOperation expression => Run(expression.Operation, before),
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators).Aggregate((Outcome?)before, Declare),
        ISimpleAssignmentOperation { IsRef: false } assignment => Assign(assignment.Target, Bind(assignment.Value, before), before),
        ICompoundAssignmentOperation { OperatorMethod: null } compound => Compound(compound, before),
        IConditionalOperation choice => Split(choice, [], before),
        IEmptyOperation => before,
        IInvalidOperation => Refuse(statement),
        _ => Unsupported(statement),
    };

    private Outcome? Declare(Outcome? before, IVariableDeclaratorOperation declarator) =>
        before is null ? null
        : declarator.GetVariableInitializer() is not { } initializer ? before
        : Bind(initializer.Value, before) is { } value ? before with { Scope = before.Scope.SetItem(declarator.Symbol, value) } : null;

    private Outcome? Compound(ICompoundAssignmentOperation compound, Outcome before)
    {
        if (ExpressionBinder.FloatOperator(compound.OperatorKind) is not { } make || compound.Target.Type?.SpecialType != SpecialType.System_Single)
        {
            return Unsupported(compound);
        }

        ScalarExpression? value = Bind(compound.Value, before);
        ScalarExpression? current = expressions.Bind(compound.Target, before.Scope);
        return Assign(compound.Target, value is null || current is null ? null : make(current, value), before);
    }

    private Outcome? Assign(IOperation target, ScalarExpression? value, Outcome before)
    {
        ISymbol? variable = target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return variable is null ? Unsupported(target) : value is null ? null : before with { Scope = before.Scope.SetItem(variable, value) };
    }

    // Both ways, each to its end with what follows.
    private Outcome? Split(IConditionalOperation choice, IReadOnlyList<IOperation> rest, Outcome before)
    {
        ScalarExpression? condition = Bind(choice.Condition, before);
        Outcome? then = Run([choice.WhenTrue, .. rest], 0, before);
        Outcome? otherwise = Run(choice.WhenFalse is { } whenFalse ? [whenFalse, .. rest] : rest, 0, before);
        return condition is null || then is null || otherwise is null ? null : Outcome.Choose(condition, then, otherwise);
    }

    private static bool Returns(IConditionalOperation choice) => choice.Descendants().Any(operation => operation is IReturnOperation);

    private ScalarExpression? Bind(IOperation operation, Outcome before)
    {
        ScalarExpression? value = expressions.Bind(operation, before.Scope);
        if (value is null || Count(value, LargestSize) >= 0)
        {
            return value;
        }

        errors.Report(RuleBook.ElementwiseTooLarge, operation.Syntax, name, LargestSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }

    // What is left of the allowance; parts that stand twice count twice, so that the count ends early instead of late.
    private static int Count(ScalarExpression expression, int allowance)
    {
        int left = allowance - 1;
        foreach (ScalarExpression part in expression.Parts)
        {
            left = left < 0 ? left : Count(part, left);
        }

        return left;
    }

    private Outcome? Refuse(IOperation operation)
    {
        errors.Refused(operation.Syntax);
        return null;
    }

    private Outcome? Unsupported(IOperation operation)
    {
        string text = operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax statement
            ? $"The statement '{statement.GetFirstToken().Text}'"
            : $"'{FunctionErrors.Text(operation.Syntax)}'";
        errors.Report(RuleBook.StatementUnsupported, operation.Syntax, text);
        return null;
    }
}
