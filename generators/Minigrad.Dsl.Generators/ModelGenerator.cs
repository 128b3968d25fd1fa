using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Binding;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Generators.Emit;

namespace Minigrad.Generators;

/// <summary>
/// Writes the other half of models, blocks and einsum methods, the methods that calls of Einsum run, and the definitions of functions. Says nothing: what is wrong the analyzers report, and a model with errors gets members that throw.
/// </summary>
[Generator]
public sealed class ModelGenerator : IIncrementalGenerator
{
    private static readonly (Type Attribute, PatternKind? Pattern)[] Methods =
    [
        (typeof(EinsumAttribute), null),
        (typeof(RearrangeAttribute), PatternKind.Rearrange),
        (typeof(ReduceAttribute), PatternKind.Reduce),
        (typeof(RepeatAttribute), PatternKind.Repeat),
    ];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> analyzersRun = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => !IsFalse(provider.GlobalOptions, "RunAnalyzers") && !IsFalse(provider.GlobalOptions, "RunAnalyzersDuringBuild"))
            .WithTrackingName(StepNames.Build);
        foreach ((string attribute, ModuleKind kind) in new[] { (typeof(ModelAttribute).FullName!, ModuleKind.Model), (typeof(BlockAttribute).FullName!, ModuleKind.Block) })
        {
            IncrementalValuesProvider<ModelSpec> models = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    (node, _) => node is TypeDeclarationSyntax,
                    (found, cancellation) => IsFirst(found) ? ModelBinder.BindSpec((INamedTypeSymbol)found.TargetSymbol, cancellation) : null)
                .WithTrackingName(StepNames.Declarations)
                .Where(spec => spec?.Root.Kind == kind)
                .Select((spec, _) => spec!)
                .WithTrackingName(StepNames.Models);
            AddSources(context, models.Combine(analyzersRun).Select((pair, _) => ModuleSource.Write(pair.Left, pair.Right)), StepNames.ModelSources);
        }

        foreach ((Type attribute, PatternKind? kind) in Methods)
        {
            IncrementalValuesProvider<EinsumMethodSpec> methods = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute.FullName!,
                    (node, _) => node is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax },
                    (found, cancellation) => EinsumMethodBinder.BindSpec((IMethodSymbol)found.TargetSymbol, cancellation))
                .Where(spec => spec.Pattern == kind)
                .WithTrackingName(StepNames.EinsumMethods);
            AddSources(context, methods.Combine(analyzersRun).Select((pair, _) => EinsumMethodSource.Write(pair.Left, pair.Right)), StepNames.EinsumMethodSources);
        }

        RegisterCalls(context, analyzersRun);

        IncrementalValuesProvider<ElementwiseSpec> functions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                typeof(ElementwiseAttribute).FullName!,
                (node, _) => node is MethodDeclarationSyntax,
                (found, cancellation) => ElementwiseBinder.BindPublic((IMethodSymbol)found.TargetSymbol, cancellation))
            .Where(function => function is not null)
            .Select((function, _) => function!)
            .WithTrackingName(StepNames.Functions);
        context.RegisterSourceOutput(functions.Collect().Select((all, _) => FunctionSource.Write(all)).WithTrackingName(StepNames.FunctionSources), AddSource);

        IncrementalValuesProvider<OptimizerSpec> optimizers = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                typeof(OptimizerAttribute).FullName!,
                (node, _) => node is TypeDeclarationSyntax,
                (found, cancellation) => IsFirst(found) ? OptimizerBinder.BindSpec((INamedTypeSymbol)found.TargetSymbol, cancellation) : null)
            .Where(spec => spec is not null)
            .Select((spec, _) => spec!)
            .WithTrackingName(StepNames.Optimizers);
        AddSources(context, optimizers.Combine(analyzersRun).Select((pair, _) => OptimizerSource.Write(pair.Left, pair.Right)), StepNames.OptimizerSources);
    }

    // A class whose parts all carry the attribute, as after a copy, is still one class.
    private static bool IsFirst(GeneratorAttributeSyntaxContext found)
    {
        INamedTypeSymbol? attribute = found.Attributes[0].AttributeClass;
        return found.TargetSymbol.GetAttributes().First(one => SymbolEqualityComparer.Default.Equals(one.AttributeClass, attribute)).ApplicationSyntaxReference is { } first
            && first.SyntaxTree == found.TargetNode.SyntaxTree
            && found.TargetNode.Span.Contains(first.Span);
    }

    // The methods depend on the texts alone; where the calls stand joins them at the end, since it changes with every edit of a file.
    private static void RegisterCalls(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<bool> analyzersRun)
    {
        IncrementalValuesProvider<EinsumCall> calls = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => EinsumCallBinder.MayBeCall(node),
                (found, cancellation) => EinsumCallBinder.Bind((InvocationExpressionSyntax)found.Node, found.SemanticModel, cancellation))
            .Where(call => call is not null)
            .Select((call, _) => call!)
            .WithTrackingName(StepNames.EinsumCalls);
        IncrementalValuesProvider<EinsumCallBody> bodies = calls
            .Select((call, _) => call.Spec)
            .Collect()
            .SelectMany((specs, _) => specs.Distinct())
            .Combine(analyzersRun)
            .Select((pair, _) => EinsumCallSource.Write(pair.Left, pair.Right))
            .WithTrackingName(StepNames.EinsumCallBodies);
        IncrementalValueProvider<GeneratedFile?> file = bodies.Collect().Combine(calls.Collect())
            .Select((pair, _) => EinsumCallSource.File(pair.Left, pair.Right))
            .WithTrackingName(StepNames.EinsumCallSources);
        context.RegisterSourceOutput(file, AddSource);
    }

    private static void AddSources(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile?> files, string step) =>
        context.RegisterSourceOutput(files.WithTrackingName(step), AddSource);

    private static void AddSource(SourceProductionContext output, GeneratedFile? file)
    {
        if (file is not null)
        {
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

    private static bool IsFalse(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out string? value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
