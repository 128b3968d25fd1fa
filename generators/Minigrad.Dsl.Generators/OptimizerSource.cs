using Minigrad.Compiler.Model;
using Minigrad.Generators.Emit;

namespace Minigrad.Generators;

/// <summary>From an optimizer's declaration to its other half.</summary>
public static class OptimizerSource
{
    /// <summary>The file, or <see langword="null"/> where C# itself refuses another half of the class.</summary>
    public static GeneratedFile? Write(OptimizerSpec spec, bool analyzersRun) =>
        spec.IsPartial ? new(ClassFrame.HintName(spec.Type, ""), OptimizerEmitter.Emit(spec, analyzersRun)) : null;
}
