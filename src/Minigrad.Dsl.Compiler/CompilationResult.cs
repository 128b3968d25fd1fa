using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>What compiling a class gave.</summary>
/// <param name="Errors">
/// The errors and the advice, of the class and of the blocks that it uses; <see cref="Place.Type"/> of each says in whose text it stands.
/// </param>
/// <param name="Model">The model, where it is one and has no errors.</param>
public sealed record CompilationResult(EquatableArray<DslError> Errors, CompiledModel? Model)
{
    /// <summary>The first error that keeps the class from having code, or <see langword="null"/>.</summary>
    public DslError? FirstError => Errors.FirstOrDefault(error => !RuleBook.Find(error.RuleId).IsAdvice);
}
