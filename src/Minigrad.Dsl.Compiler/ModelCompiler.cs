using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>The front-end's entry point: from a declaration to graphs, or to the errors that generator and analyzers share.</summary>
public static class ModelCompiler
{
    /// <summary>Compiles a model, or checks a block on its own.</summary>
    public static CompilationResult Compile(ModelSpec spec)
    {
        ErrorSink errors = new();
        bool cycle = false;
        foreach (ModuleSpec module in spec.Blocks.Where(block => block.Type.FullName != spec.Root.Type.FullName).Append(spec.Root))
        {
            module.DeclarationErrors.ToList().ForEach(errors.Add);
            cycle |= BlockCycles.Find(spec, module, errors);
        }

        if (cycle)
        {
            return new(errors.Errors, null);
        }

        foreach (ModuleSpec block in spec.Blocks.Where(block => !block.IsReferenced))
        {
            BlockChecker.Check(spec, block, errors);
        }

        if (spec.Root.Kind == ModuleKind.Block)
        {
            BlockChecker.Check(spec, spec.Root, errors);
            return new(errors.Errors, null);
        }

        // A block that is wrong in itself says so once; what would follow from it in the model is left out.
        CompiledModel? model = errors.HasErrors && spec.Blocks.Count > 0 && errors.Errors.Any(error => error.Where.Type != spec.Root.Type.FullName && !RuleBook.Find(error.RuleId).IsAdvice)
            ? null
            : ModelBuilder.Build(spec, errors);
        // Advice on a model that does not compile may well follow from its mistake.
        return errors.HasErrors ? new(errors.Errors.Where(error => !RuleBook.Find(error.RuleId).IsAdvice).ToEquatableArray(), null) : new(errors.Errors, model);
    }
}
