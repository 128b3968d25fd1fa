using Microsoft.CodeAnalysis;
using Minigrad.Binding.Declarations;
using Minigrad.Binding.Functions;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Reads one model or block class, without the blocks that it uses.</summary>
internal static class ModuleBinder
{
    public static ModuleSpec Bind(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        AttributeData module = MinigradAttributes.Module(type)
            ?? throw new ArgumentException($"'{type}' has neither [Model] nor [Block].", nameof(type));
        IReadOnlyList<LayerProperty> layers = LayerProperty.Of(type, cancellationToken);
        TypeSpec spec = TypeBinder.Bind(type, cancellationToken);
        List<DslError> errors = [];
        IReadOnlyList<ISymbol> members = MemberRules.Others(type);
        ClassRules.Check(type, module, spec.FullName, errors);
        MemberRules.Check(type, members, spec.FullName, errors);
        bool isModel = MinigradAttributes.Is(module, typeof(ModelAttribute));
        ConstructorRules.Check(type, isModel, members, spec.FullName, errors);
        foreach (LayerProperty layer in layers)
        {
            LayerRules.Check(layer, layers[0], spec.FullName, errors);
        }

        return new ModuleSpec(
            spec,
            isModel ? ModuleKind.Model : ModuleKind.Block,
            Text(AttributeReader.Read(module, cancellationToken), nameof(ModelAttribute.Signature)),
            MinigradAttributes.Sizes(type).Select(size => Size(AttributeReader.Read(size, cancellationToken))).ToEquatableArray(),
            layers.Select(layer => LayerBinder.Bind(layer, spec.FullName, errors, cancellationToken)).ToEquatableArray(),
            MinigradAttributes.Losses(type).Select((loss, i) => Loss(loss, i, type, spec.FullName, errors, cancellationToken)).ToEquatableArray(),
            errors.ToEquatableArray())
        {
            Members = members.Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    private static SizeSpec Size(AttributeReader reader) =>
        new(Text(reader, nameof(SizeAttribute.Name)), reader.Argument(nameof(SizeAttribute.Value))?.Value is long value ? (int)value : null);

    private static LossSpec Loss(AttributeData loss, int index, INamedTypeSymbol type, string fullName, List<DslError> errors, CancellationToken cancellationToken)
    {
        AttributeReader reader = AttributeReader.Read(loss, cancellationToken);
        var where = new Place(fullName, "", Place.LossArgument(index, FunctionReference.Argument));
        return new LossSpec(MinigradAttributes.Kind(loss), reader.ArgumentSpecs(), reader.InputSpecs(type.Name))
        {
            Function = MinigradAttributes.IsFunctionLoss(loss)
                ? FunctionReference.Find(reader, loss, 2, "a loss has a prediction and a target", where, errors, type.ContainingAssembly, cancellationToken)
                : null,
        };
    }

    private static string Text(AttributeReader reader, string argument) => reader.Argument(argument)?.Value as string ?? "";
}
