using Minigrad.Compiler.Modules;

namespace Minigrad.TestKit.Specs;

/// <summary>A small model that every engine and every pass is held to.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Spec">The declaration.</param>
/// <param name="Sizes">The run-time sizes to evaluate it with.</param>
public sealed record ModelCase(string Name, SpecBuilder Spec, IReadOnlyDictionary<string, long> Sizes)
{
    /// <summary>The compiled model.</summary>
    public CompiledModel Compile() => Spec.CompileValid();

    /// <summary>The name: what a test run shows.</summary>
    public override string ToString() => Name;
}
