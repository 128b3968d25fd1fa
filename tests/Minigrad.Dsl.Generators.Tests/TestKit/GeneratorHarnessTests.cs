using Minigrad.TestKit;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.Generators.Tests.TestKit;

public sealed class GeneratorHarnessTests
{
    private const string Source = "[System.Obsolete] public partial class Sample { }";

    private static readonly HarnessOptions Hostile = new() { HostileCulture = true };

    [Fact]
    public void Load_GeneratedClass_IsCompiledAndHasItsMembers()
    {
        using LoadedAssembly loaded = new GeneratorHarness([new ToyGenerator()], []).Run(Source).Load();

        Assert.Equal(-1.5, loaded.Assembly.GetType("Sample")!.GetField("Number")!.GetValue(null));
    }

    [Fact]
    public void Load_Warning_FailsWithTheNumberedSource()
    {
        HarnessResult result = new GeneratorHarness([], []).Run("public class Sample\n{\n    private int unused;\n}");

        XunitException failure = Assert.ThrowsAny<XunitException>(() => result.Load());

        Assert.Contains("Source1.cs(3,17): warning CS0169", failure.Message, StringComparison.Ordinal);
        Assert.Contains("    3      private int unused;", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SourceThatReferencesAnEarlierResult_LoadsBoth()
    {
        var harness = new GeneratorHarness([new ToyGenerator()], []);
        HarnessResult library = harness.Run(new HarnessOptions { AssemblyName = "Library" }, "public class First { public int Value => 41; }");
        HarnessResult user = harness.Run(
            new HarnessOptions { References = [library] },
            "public class Second : First { public static int Next() => new First().Value + 1; }");

        using LoadedAssembly loaded = user.Load();

        Assert.Equal(42, loaded.Method<Func<int>>("Second", "Next")());
    }

    [Fact]
    public void Run_HostileCulture_ReachesTheGenerator()
    {
        HarnessResult careless = new GeneratorHarness([new ToyGenerator { Careless = true }], []).Run(Hostile, Source);
        HarnessResult careful = new GeneratorHarness([new ToyGenerator()], []).Run(Hostile, Source);

        Assert.Contains("Number = \u22121,5;", careless.Generated["Sample.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Number = -1.5;", careful.Generated["Sample.g.cs"], StringComparison.Ordinal);
    }
}
