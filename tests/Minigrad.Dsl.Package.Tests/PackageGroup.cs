using Xunit;

namespace Minigrad.Dsl.Package.Tests;

/// <summary>The tests that share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageGroup : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
