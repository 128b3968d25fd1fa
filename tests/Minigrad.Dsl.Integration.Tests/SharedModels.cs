using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The tests that share the generated models. They change settings of the process, so they do not run side by side.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedModels : ICollectionFixture<GeneratedModels>
{
    public const string Name = "Models";
}
