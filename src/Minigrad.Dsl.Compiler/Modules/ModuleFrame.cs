using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>A class whose layers are being built: the model itself, or a block at one of its uses.</summary>
/// <param name="Program">What the layers add to.</param>
/// <param name="Spec">The model with its blocks.</param>
/// <param name="Module">The class.</param>
/// <param name="Path">The dotted path of the use, or an empty text for the model itself.</param>
/// <param name="Owner">The dotted path of the use whose learned values and statistics these layers have: <paramref name="Path"/>, unless they share those of another.</param>
/// <param name="Scope">The names of the class's texts.</param>
/// <param name="Errors">Where errors go.</param>
public sealed record ModuleFrame(ModelProgram Program, ModelSpec Spec, ModuleSpec Module, string Path, string Owner, SizeScope Scope, ErrorSink Errors)
{
    /// <summary>The dotted name of a layer of this class.</summary>
    public string PathOf(LayerSpec layer) => Join(Path, layer.Name);

    /// <summary>The dotted name under which the learned values of a layer of this class are kept.</summary>
    public string OwnerOf(LayerSpec layer) => Join(Owner, layer.Name);

    /// <summary>The place of an argument of the class or of one of its members.</summary>
    public Place At(string member, string argument) => new(Module.Type.FullName, member, argument);

    /// <summary>The inputs of a class that is compiled on its own: those of the model.</summary>
    public IReadOnlyList<Value> Inputs(Signature signature) =>
    [
        .. signature.Inputs.Select((input, i) =>
        {
            string name = input.Name ?? InputResolver.InputName;
            return new Value(-1, ScopeBuilder.Axes(input, Scope), name, name, At("", Place.Signature)) { Unread = new(i, name) };
        }),
    ];

    /// <summary>Whether what the size is depends on the use of a block.</summary>
    public bool IsDeferred(Size size) => Program.IsBlockAlone && !size.IsConstant;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
