using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Text;

namespace Minigrad.TestKit.Specs;

/// <summary>A model's graphs with the outputs of all layers shown to hooks.</summary>
public static class Observed
{
    /// <summary>The observed form of a model.</summary>
    public static CompiledModel Of(CompiledModel model) => ModelBuilder.Build(model.Spec, new ErrorSink(), isObserved: true)!;
}
