using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Builds a block at one of its uses, with the sizes that the use gives.</summary>
public static class BlockExpander
{
    /// <summary>The block's result, or <see langword="null"/> where the use or the block has errors.</summary>
    /// <param name="user">The class that uses the block.</param>
    /// <param name="layer">The use.</param>
    /// <param name="owner">The dotted name under which the block's learned values are kept.</param>
    /// <param name="inputs">What the class has to read.</param>
    public static Value? Expand(ModuleFrame user, LayerSpec layer, string owner, InputResolver inputs)
    {
        ModuleSpec? block = user.Spec.Block(layer.Block);
        Signature? signature = block is null ? null : SignatureParser.Parse(block.Signature, default, new());
        (int, int) count = signature is null ? (1, int.MaxValue) : (signature.Inputs.Count, signature.Inputs.Count);
        IReadOnlyList<Value>? given = inputs.Resolve(layer, count, InputReading.PassedOn);
        if (Repetition.Of(user, layer) is not { } repetition || block is null || signature is null || RefusesOutputs(user, layer, block, signature))
        {
            return null;
        }

        if (!Repetition.IsRepeated(layer))
        {
            return Once(user, layer, block, signature, user.PathOf(layer), owner, given);
        }

        Value? value = given?[0];
        for (int i = 0; i < (repetition.Count ?? 1); i++)
        {
            string own = Repetition.Suffix(i);
            string kept = owner + (repetition.IsShared ? Repetition.Suffix(0) : own);
            value = Once(user, layer, block, signature, user.PathOf(layer) + own, kept, value is null ? null : [value, .. given!.Skip(1)]);
            if (value is null)
            {
                return null;
            }

            value = value with { Name = $"{layer.Name}[{Size.Format(i)}]" };
        }

        // Of an open number of repetitions nothing is known unless each gives what it reads.
        bool isKnown = repetition.Count is not null || value?.Axes.Select(axis => axis.Size).SequenceEqual(given![0].Axes.Select(axis => axis.Size)) == true;
        return isKnown ? value! with { Name = layer.Name } : null;
    }

    // A block with several outputs is wrong in itself; a model is not.
    private static bool RefusesOutputs(ModuleFrame user, LayerSpec layer, ModuleSpec block, Signature signature)
    {
        bool isModel = signature.Outputs.Count > 1 && block.Kind == ModuleKind.Model;
        if (isModel)
        {
            user.Errors.Report(RuleBook.BlockOutputs, user.At(layer.Name, Place.UsedType), block.Type.Name, Size.Format(signature.Outputs.Count));
        }

        return isModel;
    }

    private static Value? Once(ModuleFrame user, LayerSpec layer, ModuleSpec block, Signature signature, string path, string owner, IReadOnlyList<Value>? given)
    {
        Place use = user.At(layer.Name, layer.Argument(Place.Sizes) is string ? Place.Sizes : Place.Attribute);
        SizeScope scope = new(block.Type.Name);
        bool bound = BindSizes(user, layer, block, signature, scope, out IReadOnlyDictionary<string, Place> sizes);
        if (!bound || given is null)
        {
            return null;
        }

        ErrorSink inner = new();
        ModuleFrame frame = new(user.Program, user.Spec, block, path, owner, scope, inner);
        bool fits = signature.Inputs.Zip(given, (declared, input) => SignatureChecker.BindInput(frame, declared, input, sizes, user, layer)).ToList().TrueForAll(one => one);
        Value? result = fits
            ? ModuleBuilder.Build(frame, signature, [.. signature.Inputs.Zip(given, (declared, input) => input with { Name = declared.Name ?? InputResolver.InputName })])?[0]
            : null;
        Relocate(user, use, block, sizes, inner);
        return result is null ? null : result with { Name = layer.Name, Origin = user.At(layer.Name, Place.Attribute) };
    }

    // What is wrong in a block whatever it is used with is reported at the block; what remains comes from this use.
    private static void Relocate(ModuleFrame user, Place use, ModuleSpec block, IReadOnlyDictionary<string, Place> given, ErrorSink inner)
    {
        foreach (DslError error in inner.Errors.Where(error => !RuleBook.Find(error.RuleId).IsAdvice))
        {
            bool own = error.Where.Type == user.Module.Type.FullName;
            Place where = GivenSize(block, error.Where, given) ?? use;
            user.Errors.Add(own ? error : error with { Where = where, Also = error.Also.Append(error.Where).ToEquatableArray() });
        }
    }

    /// <summary>The size of the use that the wrong argument of the block's layer reads.</summary>
    private static Place? GivenSize(ModuleSpec block, Place wrong, IReadOnlyDictionary<string, Place> given)
    {
        if (block.Layers.FirstOrDefault(layer => layer.Name == wrong.Member)?.Argument(wrong.Argument) is not string text)
        {
            return null;
        }

        string part = wrong.Length < 0 ? text : text.Substring(wrong.Start, wrong.Length);
        foreach (string name in given.Keys.Where(name => Identifiers.Contains(part, name)))
        {
            return given[name];
        }

        return null;
    }

    private static bool BindSizes(
        ModuleFrame user,
        LayerSpec layer,
        ModuleSpec block,
        Signature signature,
        SizeScope scope,
        out IReadOnlyDictionary<string, Place> given)
    {
        Dictionary<string, Place> places = [];
        given = places;
        int before = user.Errors.Count;
        string text = layer.Argument(Place.Sizes) as string ?? "";
        foreach (SizeAssignment assignment in SizeTextParser.ParseAssignments(text, user.At(layer.Name, Place.Sizes), user.Scope, user.Errors))
        {
            bool known = block.Sizes.Any(size => size.Name == assignment.Name) || signature.Input.Any(axis => axis.Name == assignment.Name);
            if (!known)
            {
                string sizes = block.Sizes.Count == 0 ? "none" : string.Join(", ", block.Sizes.Select(size => $"'{size.Name}'"));
                user.Errors.Report(RuleBook.UseSizeUnknown, assignment.NameAt, block.Type.Name, assignment.Name, sizes);
            }
            else if (places.TryGetValue(assignment.Name, out Place first))
            {
                user.Errors.Report(RuleBook.SizeDeclaredTwice, assignment.NameAt, first, assignment.Name, layer.Name, scope.Find(assignment.Name)!.ToString());
            }
            else if (assignment.Size.Constant < 1)
            {
                user.Errors.Report(RuleBook.SizeNotPositive, assignment.ValueAt, assignment.Name, assignment.Size.ToString(), "1");
            }
            else
            {
                scope.Bind(assignment.Name, assignment.Size, assignment.ValueAt);
                places[assignment.Name] = assignment.ValueAt;
            }
        }

        if (user.Errors.Count > before)
        {
            return false;
        }

        foreach (SizeSpec size in block.Sizes.Where(size => scope.Find(size.Name) is null))
        {
            if (size.Value is { } value)
            {
                scope.Bind(size.Name, Size.Of(value), new(block.Type.FullName, "", Place.SizeValue(block.Sizes.ToList().IndexOf(size))));
            }
            else if (signature.Input.All(axis => axis.Name != size.Name))
            {
                Place where = user.At(layer.Name, layer.Argument(Place.Sizes) is string ? Place.Sizes : Place.Attribute);
                user.Errors.Report(RuleBook.UseSizeMissing, where, layer.Name, size.Name, block.Type.Name);
            }
        }

        return user.Errors.Count == before;
    }
}
