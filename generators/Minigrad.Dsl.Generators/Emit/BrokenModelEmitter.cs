using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Generators.Emit;

/// <summary>
/// Writes a class that has errors: every member that a correct one would have, as the user declared it, each throwing the first error. So the error's own message
/// is the only one that the user sees.
/// </summary>
public static class BrokenModelEmitter
{
    public static string Emit(ModuleSpec module, DslError error, bool analyzersRun)
    {
        CodeWriter writer = new();
        string message = RuleBook.Find(error.RuleId).Format(error);
        string failure = $"throw new global::Minigrad.ModelNotCompiledException({Literal.Text(error.RuleId)}, {Literal.Text(message)})";
        // A class that can hold no instances, or no other half, gets its layers only.
        bool isClass = module.DeclarationErrors.All(declaration => declaration.RuleId != RuleBook.ClassKindUnsupported.Id);
        bool isModel = isClass && module.Kind == ModuleKind.Model;
        bool hasLoss = module.Losses.Count > 0;
        ClassFrame.Open(writer, module.Type, () => { }, isModel ? ": global::Minigrad.IModel" : "");
        if (!analyzersRun)
        {
            // Without analyzers nothing else would say it.
            writer.Line($"#error {error.RuleId}: {message}");
        }

        foreach (LayerSpec layer in module.Layers.Where(layer => layer.Property.IsPartial))
        {
            LayerMembers.WriteDocumentation(writer, layer, "Not compiled.");
            writer.Open(LayerMembers.Head(layer));
            foreach (string accessor in layer.Property.Accessors.Split([';'], StringSplitOptions.RemoveEmptyEntries))
            {
                writer.Line($"{accessor.Trim()} => {failure};");
            }

            writer.Close().Line();
        }

        if (isModel)
        {
            BrokenMembers.Write(writer, module, failure, hasLoss);
        }
        else if (isClass)
        {
            string[] members =
            [
                $"public {module.Type.Name}(global::Minigrad.LayerScope scope)",
                .. new BrokenParameters(module).InputNames.Select(name => $"public global::Minigrad.TensorDescription {Names.Escape(name)}"),
            ];
            foreach (string member in members.Where(member => !BrokenMembers.IsTaken(module, member)))
            {
                writer.Line("/// <summary>Not compiled.</summary>").Line($"{member} => {failure};").Line();
            }
        }

        ClassFrame.Close(writer, module.Type);
        return writer.ToString();
    }
}
