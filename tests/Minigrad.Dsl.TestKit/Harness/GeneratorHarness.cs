using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.TestKit;

/// <summary>Compiles C# sources with generators and analyzers, as a build of a user's project does.</summary>
/// <param name="generators">The generators to run, in this order.</param>
/// <param name="analyzers">The analyzers to run over the sources and what was generated.</param>
public sealed class GeneratorHarness(ImmutableArray<IIncrementalGenerator> generators, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    /// <summary>Every generator and analyzer that the package ships, found by attribute as the compiler finds them.</summary>
    public static GeneratorHarness Shipped { get; } = new(
        Create<IIncrementalGenerator, GeneratorAttribute>("Minigrad.Dsl.Generators"),
        Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>("Minigrad.Dsl.Analyzers"));

    /// <summary>Compiles one source file under default options.</summary>
    /// <param name="source">C# text, named <c>Source1.cs</c> in messages.</param>
    /// <returns>Everything that the build made and said.</returns>
    public HarnessResult Run([StringSyntax("C#-test")] string source) => Run(HarnessOptions.Default, source);

    /// <summary>Compiles source files.</summary>
    /// <param name="options">How to compile.</param>
    /// <param name="sources">C# texts, named <c>Source1.cs</c>, <c>Source2.cs</c>, … in messages.</param>
    /// <returns>Everything that the build made and said.</returns>
    public HarnessResult Run(HarnessOptions options, params string[] sources)
    {
        var driver = CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            parseOptions: ParseOptions(options),
            optionsProvider: new BuildOptions(options.BuildProperties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        CSharpCompilation input = CSharpCompilation.Create(
            options.AssemblyName,
            Parse(options, sources),
            References(options),
            CompilationOptions(options));
        return Run(options, driver, input);
    }

    /// <summary>Compiles an edited project with what the generators remember of an earlier run, as an editor does after each key.</summary>
    /// <param name="earlier">The run before the edit.</param>
    /// <param name="sources">All source files after the edit; one whose text is as before keeps its syntax tree.</param>
    /// <returns>Everything that the build made and said, with the reasons of the steps that ran.</returns>
    public HarnessResult RunAgain(HarnessResult earlier, params string[] sources)
    {
        ImmutableArray<SyntaxTree> before = earlier.Input.SyntaxTrees;
        IEnumerable<SyntaxTree> trees = Parse(earlier.Options, sources)
            .Select((tree, i) => i < before.Length && before[i].ToString() == tree.ToString() ? before[i] : tree);
        return Run(earlier.Options, earlier.Driver, earlier.Input.RemoveAllSyntaxTrees().AddSyntaxTrees(trees));
    }

    private HarnessResult Run(HarnessOptions options, GeneratorDriver driver, CSharpCompilation input)
    {
        HarnessResult Build()
        {
            long allocated = GC.GetTotalAllocatedBytes();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            GeneratorDriver after = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
            TimeSpan generatorTime = Environment.CpuUsage.TotalTime - start;
            long generated = GC.GetTotalAllocatedBytes();
            (ImmutableArray<Diagnostic> diagnostics, TimeSpan analyzerTime) = Analyze(options, output);
            return new HarnessResult(options, input, output, after, diagnostics)
            {
                Costs = new(generatorTime, generated - allocated, analyzerTime, GC.GetTotalAllocatedBytes() - generated),
            };
        }

        return options.HostileCulture ? HostileCulture.Run(Build) : Build();
    }

    private (ImmutableArray<Diagnostic> Diagnostics, TimeSpan Time) Analyze(HarnessOptions options, Compilation output)
    {
        if (analyzers.IsEmpty)
        {
            return ([], TimeSpan.Zero);
        }

        var analyzerOptions = new AnalyzerOptions([], new BuildOptions(options.BuildProperties));
        var timed = new CompilationWithAnalyzersOptions(analyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        AnalysisResult result = output.WithAnalyzers(analyzers, timed).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return (result.GetAllDiagnostics(), result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, telemetry) => sum + telemetry.ExecutionTime));
    }

    private static ImmutableArray<T> Create<T, TAttribute>(string assembly) where TAttribute : Attribute =>
    [
        .. Assembly.Load(assembly).GetTypes()
            .Where(type => type.IsDefined(typeof(TAttribute)) && typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];

    private static ImmutableArray<SyntaxTree> Parse(HarnessOptions options, string[] sources) =>
    [
        .. sources.Select((text, i) => CSharpSyntaxTree.ParseText(
            SourceText.From(text, Encoding.UTF8), ParseOptions(options), path: i < options.FileNames.Length ? options.FileNames[i] : $"Source{i + 1}.cs")),
    ];

    private static CSharpParseOptions ParseOptions(HarnessOptions options) =>
        new CSharpParseOptions(options.LanguageVersion, DocumentationMode.Diagnose).WithFeatures([KeyValuePair.Create("InterceptorsNamespaces", "Minigrad.Generated")]);

    private static CSharpCompilationOptions CompilationOptions(HarnessOptions options) => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: options.Optimization,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        specificDiagnosticOptions: options.RequireDocumentation
            ? null
            : [KeyValuePair.Create("CS1591", ReportDiagnostic.Suppress)]);

    private static IEnumerable<MetadataReference> References(HarnessOptions options) =>
        ReferenceAssemblies.All.Concat(options.References.Select(result => result.ToReference()));
}
