using Minigrad.Compiler.Model;

namespace Minigrad.TestKit.Specs;

/// <summary>Declares models and blocks in a line or two, as the binder would read them from C#.</summary>
public static class Spec
{
    /// <summary>A model class <c>Net</c>, or of another name.</summary>
    public static SpecBuilder Model(string signature, string name = "Net") => New(ModuleKind.Model, signature, name);

    /// <summary>A block class.</summary>
    public static SpecBuilder Block(string name, string signature) => New(ModuleKind.Block, signature, name);

    private static SpecBuilder New(ModuleKind kind, string signature, string name)
    {
        TypeSpec type = new("", name, name, EquatableArray.Of($"public sealed partial class {name}"), "public", true, false);
        return new(new(type, kind, signature, default, default, default, default), []);
    }
}
