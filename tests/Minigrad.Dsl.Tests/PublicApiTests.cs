using System.Reflection;
using System.Runtime.CompilerServices;
using Minigrad.Testing;
using PublicApiGenerator;
using Xunit;

namespace Minigrad.Tests;

public class PublicApiTests
{
    [Fact]
    public void Assembly_WhatUsersSee_IsAccepted() => Verify(typeof(Runtime).Assembly);

    [Theory]
    [InlineData(typeof(ModelAttribute), "Abstractions")]
    [InlineData(typeof(Einsum), "Tensors")]
    [InlineData(typeof(Expect), "Testing")]
    [InlineData(typeof(TensorBoardWriter), "TensorBoard")]
    [InlineData(typeof(Figure), "Plots")]
    public void PackageBeside_WhatUsersSee_IsAccepted(Type member, string name) => Verify(member.Assembly, name);

    private static void Verify(Assembly assembly, string hint = "", [CallerMemberName] string test = "")
    {
        string api = assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            // What only generated code calls may change with the generator.
            IncludeTypes = [.. assembly.GetExportedTypes().Where(type => type.Namespace != "Minigrad.Kernels")],
            IncludeAssemblyAttributes = false,
        });

        Expect.Snapshot(api, hint, "cs", test);
    }
}
