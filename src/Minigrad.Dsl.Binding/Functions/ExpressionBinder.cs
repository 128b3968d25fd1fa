using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Rules;

namespace Minigrad.Binding.Functions;

/// <summary>Turns C# expressions of floats into scalar expressions. What cannot be turned is reported at the expression, and gives <see langword="null"/>.</summary>
/// <param name="errors">Where errors go.</param>
/// <param name="calls">Expands calls of other functions.</param>
internal sealed class ExpressionBinder(FunctionErrors errors, CallBinder calls)
{
    public ScalarExpression? Bind(IOperation operation, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } value })
        {
            return Constant(operation, value);
        }

        return operation switch
        {
            IParenthesizedOperation parenthesized => Bind(parenthesized.Operand, scope),
            IConversionOperation conversion => Convert(conversion, scope),
            ILocalReferenceOperation local => Variable(local, local.Local, scope),
            IParameterReferenceOperation parameter => Variable(parameter, parameter.Parameter, scope),
            IUnaryOperation unary => Unary(unary, scope),
            IBinaryOperation binary => Binary(binary, scope),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Choose(choice, whenFalse, scope),
            IInvocationOperation call => Call(call, scope),
            IFieldReferenceOperation or IPropertyReferenceOperation => Report(RuleBook.NotConstant, operation, FunctionErrors.Text(operation.Syntax)),
            IInvalidOperation => Refuse(operation),
            _ => Unsupported(operation),
        };
    }

    private ScalarExpression? Constant(IOperation operation, object value)
    {
        switch (value)
        {
            case bool truth:
                return truth ? Condition.True : Condition.False;
            case float number:
                return new ScalarConstant(number);
            case double number:
                return new ScalarConstant(number);
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                return new ScalarConstant(System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
            default:
                return Unsupported(operation);
        }
    }

    private ScalarExpression? Variable(IOperation operation, ISymbol symbol, ImmutableDictionary<ISymbol, ScalarExpression> scope) =>
        scope.TryGetValue(symbol, out ScalarExpression? value) ? value : Refuse(operation);

    private ScalarExpression? Convert(IConversionOperation conversion, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        IOperation operand = conversion.Operand;
        SpecialType from = operand.Type?.SpecialType ?? SpecialType.None;
        bool isSign = operand is IInvocationOperation { TargetMethod: { Name: MathFunctions.Sign } sign } && MathFunctions.IsMath(sign);
        bool isStep = operand is IParameterReferenceOperation && from is SpecialType.System_Int32 or SpecialType.System_Int64;
        if (from == (conversion.Type?.SpecialType ?? SpecialType.None) || isSign || isStep)
        {
            return Bind(operand, scope);
        }

        if (operand is IInvalidOperation || conversion.Type is null or { TypeKind: TypeKind.Error })
        {
            return Refuse(operand);
        }

        // A float that becomes a double is the double's fault: report it where it becomes a float again.
        IOperation odd = from == SpecialType.System_Single ? conversion : operand;
        string type = (odd.Type ?? conversion.Type).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        string advice = type == "double" ? "use MathF instead of Math, and write constants with an 'f'" : "pass it as a float";
        return Report(RuleBook.NotFloat, odd, FunctionErrors.Text(odd.Syntax), type, advice);
    }

    private ScalarExpression? Unary(IUnaryOperation unary, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        if (unary.OperatorKind is not (UnaryOperatorKind.Minus or UnaryOperatorKind.Plus or UnaryOperatorKind.Not) || unary.OperatorMethod is not null)
        {
            return Unsupported(unary);
        }

        return Bind(unary.Operand, scope) is not { } operand ? null
            : unary.OperatorKind switch
            {
                UnaryOperatorKind.Minus => -operand,
                UnaryOperatorKind.Not => Condition.Not(operand),
                _ => operand,
            };
    }

    private ScalarExpression? Binary(IBinaryOperation binary, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        if (Operator(binary) is not { } make)
        {
            return Unsupported(binary);
        }

        ScalarExpression? left = Bind(binary.LeftOperand, scope);
        ScalarExpression? right = Bind(binary.RightOperand, scope);
        return left is null || right is null ? null : make(left, right);
    }

    private static Func<ScalarExpression, ScalarExpression, ScalarExpression>? Operator(IBinaryOperation binary)
    {
        bool isFloat = binary.LeftOperand.Type?.SpecialType == SpecialType.System_Single;
        bool isTruth = binary.LeftOperand.Type?.SpecialType == SpecialType.System_Boolean;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when isTruth => Condition.And,
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when isTruth => Condition.Or,
            _ when isFloat => FloatOperator(binary.OperatorKind),
            _ => null,
        };
    }

    /// <summary>The operators of two floats.</summary>
    public static Func<ScalarExpression, ScalarExpression, ScalarExpression>? FloatOperator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => (a, b) => a + b,
        BinaryOperatorKind.Subtract => (a, b) => a - b,
        BinaryOperatorKind.Multiply => (a, b) => a * b,
        BinaryOperatorKind.Divide => (a, b) => a / b,
        BinaryOperatorKind.GreaterThan => (a, b) => Condition.Of(Comparison.Greater, a, b),
        BinaryOperatorKind.LessThan => (a, b) => Condition.Of(Comparison.Greater, b, a),
        BinaryOperatorKind.GreaterThanOrEqual => (a, b) => Condition.Of(Comparison.GreaterOrEqual, a, b),
        BinaryOperatorKind.LessThanOrEqual => (a, b) => Condition.Of(Comparison.GreaterOrEqual, b, a),
        BinaryOperatorKind.Equals => (a, b) => Condition.Of(Comparison.Equal, a, b),
        BinaryOperatorKind.NotEquals => (a, b) => Condition.Not(Condition.Of(Comparison.Equal, a, b)),
        _ => null,
    };

    private ScalarExpression? Choose(IConditionalOperation choice, IOperation whenFalse, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        ScalarExpression? condition = Bind(choice.Condition, scope);
        ScalarExpression? then = Bind(choice.WhenTrue, scope);
        ScalarExpression? otherwise = Bind(whenFalse, scope);
        return condition is null || then is null || otherwise is null ? null : Condition.Choose(condition, then, otherwise);
    }

    private ScalarExpression? Call(IInvocationOperation call, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        IMethodSymbol method = call.TargetMethod;
        string text = $"{method.ContainingType?.Name}.{method.Name}";
        if (MathFunctions.IsMath(method))
        {
            return MathCall(call, scope, text);
        }

        if (!MinigradAttributes.IsElementwise(method))
        {
            return Report(RuleBook.CallUnsupported, call, text, "mark it with [Elementwise], or write its expression here");
        }

        if (!calls.IsExpandable(method))
        {
            return Report(RuleBook.CallUnsupported, call, text, $"it stands in assembly '{method.ContainingAssembly.Name}', {ReferencedFunctions.Reason(method)}");
        }

        return Arguments(call, scope) is { } arguments ? calls.Expand(call, arguments) : null;
    }

    private ScalarExpression? MathCall(IInvocationOperation call, ImmutableDictionary<ISymbol, ScalarExpression> scope, string text)
    {
        IMethodSymbol method = call.TargetMethod;
        if (MathFunctions.IsStepwise(method))
        {
            return Report(RuleBook.NotDifferentiable, call, text);
        }

        if (!MathFunctions.IsFloat(method))
        {
            string type = method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            return Report(RuleBook.NotFloat, call, FunctionErrors.Text(call.Syntax), type, "use MathF instead of Math, and write constants with an 'f'");
        }

        return Arguments(call, scope) is not { } arguments ? null : MathFunctions.Make(method.Name, arguments)
            ?? Report(RuleBook.CallUnsupported, call, text, "write it with those that have one, which the language's reference lists");
    }

    private ScalarExpression[]? Arguments(IInvocationOperation call, ImmutableDictionary<ISymbol, ScalarExpression> scope)
    {
        ScalarExpression?[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Bind(argument.Value, scope))];
        return arguments.Contains(null) ? null : [.. arguments.Select(argument => argument!)];
    }

    private ScalarExpression? Unsupported(IOperation operation) => Report(RuleBook.ExpressionUnsupported, operation, FunctionErrors.Text(operation.Syntax));

    private ScalarExpression? Report(Rule rule, IOperation operation, params string[] arguments)
    {
        errors.Report(rule, operation.Syntax, arguments);
        return null;
    }

    private ScalarExpression? Refuse(IOperation operation)
    {
        errors.Refused(operation.Syntax);
        return null;
    }
}
