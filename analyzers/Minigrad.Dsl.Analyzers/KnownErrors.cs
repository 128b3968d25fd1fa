using System.Collections.Concurrent;
using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Analyzers;

/// <summary>What is wrong with the models that were compiled last. An edit elsewhere leaves a model's declaration equal, and it is not compiled again.</summary>
public static class KnownErrors
{
    private const int Capacity = 1024;

    private static readonly ConcurrentDictionary<ModelSpec, EquatableArray<DslError>> s_known = new();

    /// <summary>The errors of a model or block.</summary>
    public static EquatableArray<DslError> Of(ModelSpec spec)
    {
        if (s_known.TryGetValue(spec, out EquatableArray<DslError> known))
        {
            return known;
        }

        if (s_known.Count >= Capacity)
        {
            s_known.Clear();
        }

        return s_known.GetOrAdd(spec, ModelCompiler.Compile(spec).Errors);
    }
}
