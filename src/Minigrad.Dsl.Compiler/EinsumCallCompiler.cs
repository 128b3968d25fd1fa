using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>Compiles a call of <c>Einsum</c> in ordinary code.</summary>
public static class EinsumCallCompiler
{
    public static EinsumMethodResult Compile(EinsumCallSpec spec)
    {
        if (spec.Text is not null)
        {
            return EinsumMethodCompiler.Compile(spec.Method());
        }

        ErrorSink errors = new();
        errors.Report(RuleBook.CallTextNotConstant, EinsumCallSpec.TextPlace, spec.Form.ToString());
        return new(errors.Errors, null);
    }
}
