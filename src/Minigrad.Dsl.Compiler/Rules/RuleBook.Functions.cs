namespace Minigrad.Compiler.Rules;

/// <content>MG007x and MG104x: elementwise functions, how they are declared and used, and what stands in them.</content>
public static partial class RuleBook
{
    public static readonly Rule ElementwiseDeclaration = new("MG0070", "An elementwise function is declared wrongly",
        "Elementwise function '{0}' {1}; declare 'static float {0}(float x, …)' with a body");

    public static readonly Rule FunctionUnknown = new("MG0071", "A function does not exist",
        "[{0}] names '{1}', but '{2}' has no method of this name: name an [Elementwise] function of it");

    public static readonly Rule FunctionNotElementwise = new("MG0072", "A function is not elementwise",
        "[{0}] names '{1}' of '{2}', which is not marked, so it is not differentiated: mark it with [Elementwise]");

    public static readonly Rule FunctionParameters = new("MG0073", "A function has another number of parameters",
        "Function '{0}' takes {1}, but {2}: {3}");

    public static readonly Rule OptimizerDeclaration = new("MG0074", "An optimizer is declared wrongly",
        "Optimizer '{0}' {1}; declare 'public sealed partial class {0}' with a static method 'Update'");

    public static readonly Rule OptimizerMethod = new("MG0075", "An optimizer's method is declared wrongly",
        "'{0}' {1}; declare '{2}'");

    public static readonly Rule FunctionInOtherAssembly = new("MG0076", "A function of another assembly has no definition",
        "[{0}] names '{1}' of assembly '{2}', {3}");

    public static readonly Rule StatementUnsupported = new("MG1040", "A statement that no elementwise function has",
        "{0} cannot be differentiated and vectorised: an elementwise function is made of locals, assignments, 'if' and 'return'");

    public static readonly Rule ExpressionUnsupported = new("MG1041", "An expression that no elementwise function has",
        "'{0}' cannot be differentiated and vectorised: an elementwise function is made of + - * /, comparisons, conditional expressions, constants and calls");

    public static readonly Rule CallUnsupported = new("MG1042", "A call that has no vector version",
        "'{0}' has no vector version: {1}");

    public static readonly Rule NotConstant = new("MG1043", "A function reads what may change",
        "'{0}' may change between calls, but an elementwise function depends on its parameters alone: make it a const, or pass it as a parameter");

    public static readonly Rule NotFloat = new("MG1044", "A part of a function is not a float",
        "'{0}' is of type '{1}', but elementwise functions compute with float: {2}");

    public static readonly Rule ElementwiseRecursion = new("MG1045", "A function calls itself",
        "'{0}' calls itself ({1}); its expansion would never end: remove the call");

    public static readonly Rule ElementwiseTooLarge = new("MG1046", "A function is too large",
        "'{0}' has more than {1} operations once everything that it calls and each of its paths is written out: split it into several layers");

    public static readonly Rule NotDifferentiable = new("MG1047", "A function has no useful derivative",
        "The derivative of '{0}' is 0 wherever it exists, so nothing in front of it would learn: leave it out, or use a smooth function");

    private static IEnumerable<Rule> Functions =>
    [
        ElementwiseDeclaration,
        FunctionUnknown,
        FunctionNotElementwise,
        FunctionParameters,
        OptimizerDeclaration,
        OptimizerMethod,
        FunctionInOtherAssembly,
        StatementUnsupported,
        ExpressionUnsupported,
        CallUnsupported,
        NotConstant,
        NotFloat,
        ElementwiseRecursion,
        ElementwiseTooLarge,
        NotDifferentiable,
    ];
}
