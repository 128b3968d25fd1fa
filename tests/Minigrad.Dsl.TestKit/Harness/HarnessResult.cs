using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.TestKit;

/// <summary>One build of some sources: what was generated, what was said, and the assembly.</summary>
public sealed class HarnessResult
{
    private readonly Lazy<(EmitResult Result, ImmutableArray<byte> Image)> emission;

    internal HarnessResult(
        HarnessOptions options,
        CSharpCompilation input,
        Compilation output,
        GeneratorDriver driver,
        ImmutableArray<Diagnostic> analyzerDiagnostics)
    {
        Options = options;
        Input = input;
        Output = output;
        Driver = driver;
        AnalyzerDiagnostics = [.. analyzerDiagnostics.OrderBy(Position).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
        emission = new Lazy<(EmitResult, ImmutableArray<byte>)>(Emit);
    }

    /// <summary>How it was compiled.</summary>
    public HarnessOptions Options { get; }

    /// <summary>What the tools took.</summary>
    public required HarnessCosts Costs { get; init; }

    /// <summary>The sources before generation.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The sources with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>The generators' memory after this run.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>What the generators did, with their tracked steps.</summary>
    public GeneratorDriverRunResult GeneratorRun => Driver.GetRunResult();

    /// <summary>What the analyzers report, in source order.</summary>
    public ImmutableArray<Diagnostic> AnalyzerDiagnostics { get; }

    /// <summary>What the compiler itself reports about sources and generated code: errors and warnings.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics =>
        [.. (IsEmitted ? emission.Value.Result.Diagnostics : Output.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The generated files, hint name to text.</summary>
    public ImmutableSortedDictionary<string, string> Generated =>
        GeneratorRun.Results.SelectMany(result => result.GeneratedSources)
            .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The assembly's file.</summary>
    /// <exception cref="XunitException">The sources, or what was generated, do not compile.</exception>
    public ImmutableArray<byte> Image
    {
        get
        {
            ImmutableArray<byte> image = emission.Value.Image;
            Assert.True(IsEmitted, NumberedSource.Print(CompilerDiagnostics));
            return image;
        }
    }

    /// <summary>Fails, printing the numbered source, if a generator threw or anything reports a warning or an error.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="XunitException">Something is wrong with the sources or with what was generated.</exception>
    public HarnessResult AssertClean()
    {
        foreach (GeneratorRunResult result in GeneratorRun.Results)
        {
            Assert.True(result.Exception is null, $"{result.Generator.GetGeneratorType()} threw {result.Exception}");
        }

        ImmutableArray<Diagnostic> problems =
        [
            .. CompilerDiagnostics
                .Concat(GeneratorRun.Diagnostics)
                .Concat(AnalyzerDiagnostics)
                .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false }),
        ];
        Assert.True(problems.IsEmpty, NumberedSource.Print(problems));
        return this;
    }

    /// <summary>Loads the assembly, which must be free of warnings, where it can be unloaded again.</summary>
    /// <returns>The loaded assembly; dispose it when done.</returns>
    /// <exception cref="XunitException">Something reports a warning or an error.</exception>
    public LoadedAssembly Load()
    {
        ImmutableArray<byte> image = emission.Value.Image;
        AssertClean();
        return new LoadedAssembly(Options.AssemblyName, image, [.. Options.References.Select(result => result.emission.Value.Image)]);
    }

    internal MetadataReference ToReference() => MetadataReference.CreateFromImage(Image);

    /// <summary>Whether there is an assembly, whose making also gave every diagnostic: the bodies need not be bound a second time for them.</summary>
    private bool IsEmitted => emission is { IsValueCreated: true, Value.Result.Success: true };

    private (EmitResult Result, ImmutableArray<byte> Image) Emit()
    {
        using var stream = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded);
        EmitResult result = Output.Emit(stream, options: options);
        return (result, ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray()));
    }

    private static (string Path, int Start) Position(Diagnostic diagnostic) =>
        (diagnostic.Location.GetLineSpan().Path ?? "", diagnostic.Location.SourceSpan.Start);
}
