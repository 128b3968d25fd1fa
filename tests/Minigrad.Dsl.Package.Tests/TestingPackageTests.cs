using Xunit;

namespace Minigrad.Dsl.Package.Tests;

[Collection(PackageGroup.Name)]
public sealed class TestingPackageTests(PackedPackage package)
{
    [Fact]
    public void Run_ChecksOfAUsersModel_PassAndItsSourceIsCompiledNoMore()
    {
        ConsumerProject project = package.CopyProject("Checks");

        Outcome run = project.Dotnet("run").AssertClean();
        Outcome again = project.Dotnet("run").AssertClean();

        Assert.Equal("gradients agree\nsource accepted\nsource is as accepted\n", run.Output);
        Assert.Equal("gradients agree\nsource is as accepted\nsource is as accepted\n", again.Output);
    }
}
