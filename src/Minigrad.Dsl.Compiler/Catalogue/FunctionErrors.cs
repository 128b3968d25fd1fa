using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>What is wrong with a function that a layer or loss uses: the model cannot be compiled, but the function itself says why.</summary>
public static class FunctionErrors
{
    /// <summary>Whether the function has a body; otherwise its errors are reported at the function.</summary>
    public static bool Allow(ElementwiseSpec function, ErrorSink errors)
    {
        foreach (DslError error in function.Errors.Concat(function.CalledErrors))
        {
            errors.Add(error);
        }

        return function.Body is not null;
    }
}
