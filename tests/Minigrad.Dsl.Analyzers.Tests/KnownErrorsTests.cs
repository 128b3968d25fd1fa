using Minigrad.Compiler.Model;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>A model is compiled again after an edit of its own, and after no other.</summary>
public sealed class KnownErrorsTests
{
    [Fact]
    public void Of_EqualDeclaration_IsNotCompiledAgain() => Assert.Same(Assert.Single(KnownErrors.Of(Wrong(3))), Assert.Single(KnownErrors.Of(Wrong(3))));

    [Fact]
    public void Of_AnotherSize_IsCompiled() => Assert.NotEqual(Assert.Single(KnownErrors.Of(Wrong(5))).Arguments, Assert.Single(KnownErrors.Of(Wrong(7))).Arguments);

    private static ModelSpec Wrong(int size) => Spec.Model($"batch 4 -> batch {size}").Layer("Head", "Linear", ("Out", 2)).Build();
}
