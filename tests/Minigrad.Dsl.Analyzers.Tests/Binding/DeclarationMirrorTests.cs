using Minigrad.Compiler.Model;
using Xunit;

namespace Minigrad.Analyzers.Tests.Binding;

/// <summary>What the generator needs to write the other half, whatever the user declared.</summary>
public class DeclarationMirrorTests
{
    [Theory]
    [InlineData("public partial Layer Head { get; }", "public", "global::Minigrad.Layer", "get;", true)]
    [InlineData("partial Layer Head { get; }", "", "global::Minigrad.Layer", "get;", true)]
    [InlineData("protected internal partial Layer? Head { get; set; }", "protected internal", "global::Minigrad.Layer?", "get; set;", true)]
    [InlineData("public partial int[] Head { get; private set; }", "public", "int[]", "get; private set;", true)]
    [InlineData("public static partial Layer Head { get; }", "public static", "global::Minigrad.Layer", "get;", true)]
    [InlineData("public new partial string ToString { get; init; }", "public new", "string", "get; init;", true)]
    [InlineData("public partial Missing<int> Head { get; }", "public", "Missing<int>", "get;", true)]
    [InlineData("public partial ref readonly int Head { get; }", "public", "ref readonly int", "get;", true)]
    [InlineData("public Layer Head { get; }", "public", "global::Minigrad.Layer", "get;", false)]
    [InlineData("public partial Layer Head => null!;", "public", "global::Minigrad.Layer", "get;", false)]
    [InlineData("public partial Layer Head { get; } public partial Layer Head => null!;", "public", "global::Minigrad.Layer", "get;", false)]
    [InlineData("public partial Layer this[int i] { get; }", "public", "global::Minigrad.Layer", "get;", false)]
    public void Property_AsDeclared_IsMirrored(string declaration, string modifiers, string type, string accessors, bool isPartial)
    {
        PropertySpec property = Class($"[Linear(2)] {declaration}").Layers[0].Property;
        Assert.Equal(new PropertySpec(modifiers, type, accessors, isPartial, ""), property);
    }

    [Fact]
    public void Property_WithDocumentation_KeepsItsLines()
    {
        const string Member = """
            #if NEVER
                /// <summary>Disabled.</summary>
            #endif
                // An ordinary comment.
                //// A quadruple one.
                /// <summary>The head:
                ///   indented.</summary>
                ///<remarks>Tight.</remarks>
                [Linear(2)] public partial Layer Head { get; }
            """;
        Assert.Equal("<summary>The head:\n  indented.</summary>\n<remarks>Tight.</remarks>", Class(Member).Layers[0].Property.Documentation);
    }

    [Fact]
    public void Property_WithABlockOfDocumentation_KeepsItsLines()
    {
        const string Member = """
                /**
                 * <summary>The head.</summary>
                 */
                [Linear(2)] public partial Layer Head { get; }
            """;
        Assert.Equal("<summary>The head.</summary>", Class(Member).Layers[0].Property.Documentation);
    }

    [Theory]
    [InlineData("public sealed partial class Net", "public", true, "partial class Net")]
    [InlineData("partial class Net", "internal", false, "partial class Net")]
    [InlineData("public partial record Net", "public", false, "partial record Net")]
    [InlineData("public partial struct Net", "public", true, "partial struct Net")]
    [InlineData("internal abstract partial class Net", "internal", false, "partial class Net")]
    public void Type_AsDeclared_IsMirrored(string declaration, string accessibility, bool isSealed, string expected)
    {
        TypeSpec type = Bound.Module($"using Minigrad; [Model(\"b 4 -> b 2\")] {declaration} {{ [Linear(2)] public partial Layer Head {{ get; }} }}").Type;
        Assert.Equal(("", "Net", "Net", accessibility, isSealed), (type.Namespace, type.Name, type.FullName, type.Accessibility, type.IsSealed));
        Assert.Equal([expected], type.Declarations);
    }

    [Fact]
    public void Type_NestedInTypesOfAllKinds_OpensEachOfThem()
    {
        TypeSpec type = Bound.Module("""
            using Minigrad;
            namespace A.@class.C
            {
                public partial interface IOuter
                {
                    internal partial record struct Middle<T>
                    {
                        private protected partial class @event
                        {
                            /// <summary>A network.</summary>
                            [Model("b 4 -> b 2")] private sealed partial class Net { [Linear(2)] public partial Layer Head { get; } }
                        }
                    }
                }
            }
            """, "A.class.C.IOuter+Middle`1+event+Net").Type;
        Assert.Equal(["partial interface IOuter", "partial record struct Middle<T>", "partial class @event", "partial class Net"], type.Declarations);
        Assert.Equal(("A.@class.C", "A.class.C.IOuter.Middle.event.Net", "private", true), (type.Namespace, type.FullName, type.Accessibility, type.HasDocumentation));
    }

    [Fact]
    public void Members_ThatAreNoLayers_AreListedByName()
    {
        ModuleSpec module = Class("""
            private readonly int field = 1;
            [Linear(2)] public partial Layer Head { get; }
            public Net(string title) => Title = title;
            public string Title { get; }
            public float[] Predict(float[] sample) => sample;
            public float[] Predict(double[] sample) => [field];
            public sealed class Inner;
            """);
        Assert.Equal([".ctor", "Inner", "Predict", "Title", "field"], module.Members);
    }

    [Fact]
    public void Method_AsDeclared_IsMirrored()
    {
        EinsumMethodSpec method = Bound.Method("""
            using System;
            using Minigrad;
            public static partial class Ops
            {
                [Einsum("in, class -> in class")]
                internal static partial void @do(this ReadOnlySpan<float> x, ReadOnlySpan<float> y, scoped Span<float> result, int @in, int @class = 3);
            }
            """, "Ops", "do");
        Assert.Equal(
            "internal static partial void @do(this global::System.ReadOnlySpan<float> x, global::System.ReadOnlySpan<float> y, "
                + "scoped global::System.Span<float> result, int @in, int @class)",
            method.Signature);
        Assert.Equal(["x", "y"], method.Operands);
        Assert.Equal("result", method.Result);
        Assert.Equal(["in", "class"], method.Sizes);
        Assert.Empty(method.DeclarationErrors);
    }

    private static ModuleSpec Class(string members) => Bound.Module($$"""
        using Minigrad;
        [Model("batch 4 -> batch 2")]
        public sealed partial class Net
        {
        {{members}}
        }
        """);
}
