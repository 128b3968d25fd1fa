using Minigrad.Testing;
using PublicApiGenerator;
using Xunit;

namespace Minigrad.Tests;

public class PublicApiTests
{
    [Fact]
    public void Assembly_WhatUsersSee_IsAccepted()
    {
        string api = typeof(Runtime).Assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeTypes = [.. typeof(Runtime).Assembly.GetExportedTypes().Where(type => type.Namespace == "Minigrad")],
            IncludeAssemblyAttributes = false,
        });

        Expect.Snapshot(api, extension: "cs");
    }
}
