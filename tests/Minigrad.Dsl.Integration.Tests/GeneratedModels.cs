using Minigrad.TestKit;
using Minigrad.TestKit.Specs;

namespace Minigrad.Integration.Tests;

/// <summary>Every model of the table as generated code: bound, generated, compiled with warnings as errors, and loaded, all in one assembly.</summary>
public sealed class GeneratedModels : IDisposable
{
    private readonly LoadedAssembly _assembly;

    public GeneratedModels()
    {
        string[] sources = [.. Cases.All.Select((one, i) => SpecSource.Write(one.Spec.Build(), Namespace(i)))];
        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, sources);
        _assembly = result.Load();
        Sizes = MethodSizes.Of(result.Image);
    }

    /// <summary>The sizes of all their methods.</summary>
    public IReadOnlyList<MethodSize> Sizes { get; }

    /// <summary>A fresh model of a case.</summary>
    public IModel Create(ModelCase one) => _assembly.Create<IModel>($"{Namespace(Cases.IndexOf(one.Name))}.Net", 7);

    public void Dispose() => _assembly.Dispose();

    private static string Namespace(int index) => $"Case{index}";
}
