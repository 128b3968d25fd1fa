using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Generators.Emit;

namespace Minigrad.Generators;

/// <summary>From a declaration to a file: the pipeline's heavy step, which runs only when the declaration has changed.</summary>
public static class ModuleSource
{
    /// <summary>The file, or <see langword="null"/> where C# itself refuses another half of the class.</summary>
    public static GeneratedFile? Write(ModelSpec spec, bool analyzersRun)
    {
        ModuleSpec root = spec.Root;
        CompilationResult result = ModelCompiler.Compile(spec);
        string text = result.FirstError is { } error ? BrokenModelEmitter.Emit(root, error, analyzersRun)
            : result.Model is { } model ? ModelEmitter.Emit(model)
            : BlockEmitter.Emit(spec);
        return new(ClassFrame.HintName(root.Type, ""), text);
    }
}
