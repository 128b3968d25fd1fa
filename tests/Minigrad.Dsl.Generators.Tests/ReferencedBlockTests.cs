using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>Blocks of another assembly, of which only the compiled form is known.</summary>
public sealed class ReferencedBlockTests
{
    private const string Library = """
        using Minigrad;

        namespace Library;

        [Block("batch in -> batch out"), Size("out"), Size("depth", 2)]
        public sealed partial class Stack
        {
            [Use<Inner>(Times = "depth")] public partial Repeated<Inner> Steps { get; }
            [Linear("out")]               private partial Layer Head { get; }
        }

        [Block("batch in -> batch in")]
        public sealed partial class Inner
        {
            [Linear("in")] public partial Layer Product { get; }
            [Tanh]         public partial Layer Active { get; }
        }

        [Model("batch 3 -> batch 3"), MeanSquaredError]
        public sealed partial class Part
        {
            [Linear(3)] public partial Layer Product { get; }
        }
        """;

    private const string Net = """
        using Minigrad;
        using Library;

        [Model("batch 4 -> batch 3"), CrossEntropy]
        public sealed partial class Net
        {
            [Use<Stack>("out=3, depth=3")] public partial Stack Stack { get; }
            [Use<Part>]                    public partial Part Part { get; }
            [Use<Inner>]                   public partial Inner Own { get; }
        }

        [Block("batch in -> batch in")]
        public sealed partial class Inner
        {
            [BatchNorm] public partial Layer Norm { get; }
        }
        """;

    [Fact]
    public void Use_BlockOfAnotherAssembly_ExpandsWhatItsDefinitionSays()
    {
        using LoadedAssembly assembly = GeneratorHarness.Shipped.Run(WithLibrary(), Net.Replace("[Use<Inner>]                   public partial Inner", "[Use<global::Inner>] public partial global::Inner", StringComparison.Ordinal)).Load();

        Assert.Equal(
            ["Stack.Steps.0.Product", "Stack.Steps.0.Active", "Stack.Steps.1.Product", "Stack.Steps.1.Active", "Stack.Steps.2.Product", "Stack.Steps.2.Active", "Stack.Head", "Part.Product", "Own.Norm"],
            assembly.Create<IModel>("Net", 1).Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void Use_BlockOfAnotherAssemblyThatDoesNotFit_IsReportedAtTheUse()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(WithLibrary(), """
            using Minigrad;

            [Model("batch 4 5 -> batch 3"), CrossEntropy]
            public sealed partial class Net
            {
                [Use<Library.Stack>("out=3")] public partial Library.Stack Stack { get; }
            }
            """);

        Assert.Equal(
            "MG2003 at 5: Layer 'Stack' [Use] takes 2 axes, 'batch in', but its input 'Input' has 3 axes: 'batch 4 5' (the signature, Source1.cs:3)",
            Assert.Single(result.AnalyzerDiagnostics.Select(found => $"{found.Id} at {found.Location.GetLineSpan().StartLinePosition.Line}: {found.GetMessage(null)}")));
    }

    private static HarnessOptions WithLibrary()
    {
        HarnessResult library = GeneratorHarness.Shipped.Run(HarnessOptions.Default with { AssemblyName = "Library" }, Library).AssertClean();
        return HarnessOptions.Default with { References = [library] };
    }
}
