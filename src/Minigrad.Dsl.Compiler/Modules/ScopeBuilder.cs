using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Makes the scope of a class that is compiled on its own: a model, or a block before any use.</summary>
public static class ScopeBuilder
{
    /// <summary>The scope: sizes with a value are constants, and the other names of the left side and the block's open sizes stand for themselves.</summary>
    public static SizeScope Build(ModuleSpec module, Signature? signature, ErrorSink errors)
    {
        SizeScope scope = new(module.Type.Name);
        Place Class(string argument) => new(module.Type.FullName, "", argument);
        for (int i = 0; i < module.Sizes.Count; i++)
        {
            SizeSpec size = module.Sizes[i];
            Place name = Class(Place.SizeName(i));
            if (scope.Find(size.Name) is { } first)
            {
                errors.Report(RuleBook.SizeDeclaredTwice, name, scope.PlaceOf(size.Name), size.Name, module.Type.Name, first.ToString());
            }
            else if (module.Kind == ModuleKind.Model && signature?.Input[0].Name == size.Name)
            {
                errors.Report(RuleBook.BatchFixed, name, size.Name, module.Type.Name);
            }
            else if (size.Value is < 1)
            {
                errors.Report(RuleBook.SizeNotPositive, Class(Place.SizeValue(i)), size.Name, Size.Format(size.Value.Value), "1");
                scope.MarkBroken(size.Name);
            }
            else if (Identifiers.LengthAt(size.Name, 0) != size.Name.Length || size.Name.Length == 0)
            {
                errors.Report(RuleBook.SizeTextMalformed, name, "the name of a size", $"'{size.Name}'");
            }
            else if (size.Value is null && module.Kind == ModuleKind.Model && signature?.Input.All(axis => axis.Name != size.Name) != false)
            {
                errors.Report(RuleBook.SizeWithoutValue, name, size.Name, module.Type.Name);
                scope.MarkBroken(size.Name);
            }
            else
            {
                scope.Bind(size.Name, size.Value is { } value ? Size.Of(value) : Size.Named(size.Name), name);
            }
        }

        foreach (SignatureAxis axis in signature?.Input ?? default)
        {
            if (axis.Name is not null && scope.Find(axis.Name) is null && !scope.IsBroken(axis.Name))
            {
                scope.Bind(axis.Name, Size.Named(axis.Name), Class(Place.Signature).Range(axis.Start, axis.Length));
            }
        }

        return scope;
    }

    /// <summary>The axes of an input, in the scope of its signature.</summary>
    public static EquatableArray<Axis> Axes(SignatureTensor input, SizeScope scope) =>
        input.Axes.Select(axis => new Axis(axis.Name ?? "", axis.Name is null ? Size.Of(axis.Number) : scope.Find(axis.Name) ?? Size.Named(axis.Name)))
            .ToEquatableArray();
}
