using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Checks the names in a class's signature: an input's is a new member, an output's a layer.</summary>
public static class SignatureNames
{
    /// <summary>Reports names that are taken or that name nothing, and the second output of a block.</summary>
    public static void Check(ModuleSpec module, Signature signature, ErrorSink errors)
    {
        Place place = new(module.Type.FullName, "", Place.Signature);
        for (int i = 0; i < signature.Inputs.Count; i++)
        {
            if (signature.Inputs[i].Name is { } name && Taken(module, signature, i, name) is { } owner)
            {
                errors.Report(RuleBook.InputNameTaken, signature.Inputs[i].NameAt(place), name, owner);
            }
        }

        foreach (SignatureTensor output in signature.Outputs.Where(output => output.Name is not null && module.Layers.All(layer => layer.Name != output.Name)))
        {
            errors.Report(RuleBook.OutputNotALayer, output.NameAt(place), output.Name!, module.Type.Name);
        }

        HashSet<string> seen = [];
        foreach (SignatureTensor output in signature.Outputs.Where(output => output.Name is not null && !seen.Add(output.Name)))
        {
            errors.Report(RuleBook.OutputTwice, output.NameAt(place), output.Name!, module.Type.Name);
        }

        if (module.Kind == ModuleKind.Block && signature.Outputs.Count > 1)
        {
            errors.Report(RuleBook.BlockOutputs, signature.Outputs[1].NameAt(place), module.Type.Name, Shapes.Size.Format(signature.Outputs.Count));
        }
    }

    private static string? Taken(ModuleSpec module, Signature signature, int index, string name)
    {
        if (signature.Inputs.Take(index).Any(input => input.Name == name))
        {
            return "another input";
        }

        if (module.Layers.Any(layer => layer.Name == name))
        {
            return "a layer";
        }

        return module.Members.Contains(name) ? "another member of the class"
            : name != InputResolver.InputName && ReservedNames.Contains(name, module.Type.Name) ? "a member that the generator writes"
            : null;
    }
}
