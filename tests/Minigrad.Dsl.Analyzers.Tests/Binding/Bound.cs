using Microsoft.CodeAnalysis;
using Minigrad.Binding;
using Minigrad.Compiler.Model;
using Minigrad.TestKit;

namespace Minigrad.Analyzers.Tests.Binding;

/// <summary>Binds a class of some sources.</summary>
internal static class Bound
{
    private static readonly GeneratorHarness Harness = new([], []);

    public static BoundModel Model(string source, string type = "Net") => Files(type, source);

    public static ModuleSpec Module(string source, string type = "Net") => Model(source, type).Spec.Root;

    /// <summary>Binds a class whose declaration may be spread over files.</summary>
    public static BoundModel Files(string type, params string[] sources)
    {
        Compilation compilation = Harness.Run(HarnessOptions.Default, sources).Output;
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(type) ?? throw new ArgumentException($"There is no '{type}'.", nameof(type));
        return ModelBinder.Bind(symbol, compilation, CancellationToken.None);
    }

    public static EinsumMethodSpec Method(string source, string type, string method)
    {
        Compilation compilation = Harness.Run(source).Output;
        IMethodSymbol symbol = compilation.GetTypeByMetadataName(type)!.GetMembers(method).OfType<IMethodSymbol>().Single();
        return EinsumMethodBinder.BindSpec(symbol, CancellationToken.None);
    }
}
