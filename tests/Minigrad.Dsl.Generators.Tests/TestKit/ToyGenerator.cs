using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Minigrad.Generators.Tests.TestKit;

/// <summary>Gives each partial class marked <c>[Obsolete]</c> a constant with the first letter of its name and a number.</summary>
internal sealed class ToyGenerator : IIncrementalGenerator
{
    internal const string Step = "Toy";

    private sealed record Spec(string Name);

    /// <summary>Formats a number with the current culture, as a generator must not.</summary>
    internal bool Careless { get; init; }

    /// <summary>Keeps the symbol in the pipeline, as a generator must not.</summary>
    internal bool Leaky { get; init; }

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        if (Leaky)
        {
            IncrementalValuesProvider<(Spec, ISymbol[])> leaks = context.SyntaxProvider.ForAttributeWithMetadataName(
                "System.ObsoleteAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (match, _) => (new Spec(match.TargetSymbol.Name), new[] { match.TargetSymbol }));
            context.RegisterSourceOutput(leaks, (output, leak) => Emit(output, leak.Item1));
            return;
        }

        IncrementalValuesProvider<Spec> specs = context.SyntaxProvider.ForAttributeWithMetadataName(
            "System.ObsoleteAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            static (match, _) => new Spec(match.TargetSymbol.Name)).WithTrackingName(Step);
        context.RegisterSourceOutput(specs, Emit);
    }

    private void Emit(SourceProductionContext output, Spec spec)
    {
        FormattableString number = $"{-1.5}";
        string text = Careless ? number.ToString() : FormattableString.Invariant(number);
        output.AddSource($"{spec.Name}.g.cs", $$"""
            partial class {{spec.Name}}
            {
                public const double Number = {{text}};
            }
            """);
    }
}
