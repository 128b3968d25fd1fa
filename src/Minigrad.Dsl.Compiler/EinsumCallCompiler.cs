using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>Compiles a call of <c>Einsum</c> in ordinary code.</summary>
public static class EinsumCallCompiler
{
    public static EinsumMethodResult Compile(EinsumCallSpec spec)
    {
        if (spec.IsConstant)
        {
            return EinsumMethodCompiler.Compile(spec.Method());
        }

        ErrorSink errors = new();
        if (spec.Text is null)
        {
            errors.Report(RuleBook.CallTextNotConstant, EinsumCallSpec.TextPlace, spec.Form.ToString(), "text");
        }

        if (spec.Assume is null)
        {
            errors.Report(RuleBook.CallTextNotConstant, EinsumCallSpec.AssumePlace, spec.Form.ToString(), "argument 'assume'");
        }

        return new(errors.Errors, null);
    }
}
