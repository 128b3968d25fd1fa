using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Generators.Emit;

/// <summary>The members of a model that was not compiled. The sizes of run-time axes are optional here, because which there are is not known.</summary>
public static class BrokenMembers
{
    public static void Write(CodeWriter writer, ModuleSpec module, string failure, bool hasLoss)
    {
        BrokenParameters parameters = new(module);
        (string axes, string inputs, string target) = (parameters.Axes, parameters.Inputs, parameters.Targets);
        string[] members =
        [
            $"public {module.Type.Name}(int seed = 0)",
            $"public global::Minigrad.Workspace CreateWorkspace({axes}, bool inputGradient = false)",
            $"public ReadOnlySpan<float> Predict({inputs}global::Minigrad.Workspace workspace, {axes})",
            $"public {(hasLoss ? "float" : "ReadOnlySpan<float>")} Forward({inputs}{target}global::Minigrad.Workspace workspace, {axes})",
            $"public float Evaluate({inputs}{(hasLoss ? target : "ReadOnlySpan<float> targets, ")}global::Minigrad.Workspace workspace, {axes})",
            $"public void Backward({(hasLoss ? "" : parameters.OutputGradients)}global::Minigrad.Workspace workspace)",
            "public void ZeroGradients()",
            .. parameters.InputNames.Select(name => $"public global::Minigrad.TensorDescription {Names.Escape(name)}"),
            "public global::Minigrad.ParameterSet Parameters",
            "public global::Minigrad.ParameterSet Buffers",
            "public global::System.Collections.Generic.IReadOnlyList<global::Minigrad.Layer> Layers",
        ];
        string[] contract =
        [
            "string global::Minigrad.IModel.Name",
            "global::Minigrad.ModelDescription global::Minigrad.IModel.Description",
            "global::Minigrad.Workspace global::Minigrad.IModel.CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient)",
            "ReadOnlySpan<float> global::Minigrad.IModel.Predict(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace)",
            "float global::Minigrad.IModel.Evaluate(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace)",
            "float global::Minigrad.IModel.Forward(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace)",
            .. hasLoss ? Array.Empty<string>() : ["void global::Minigrad.IModel.Backward(global::Minigrad.Workspace workspace)"],
        ];
        foreach (string member in members)
        {
            if (!IsTaken(module, member))
            {
                writer.Line("/// <summary>Not compiled.</summary>").Line($"{member} => {failure};").Line();
            }
            else if (IsContract(member, hasLoss))
            {
                writer.Line($"{member.Replace("public ", "").Replace($" {NameOf(member)}", $" global::Minigrad.IModel.{NameOf(member)}")} => {failure};").Line();
            }
        }

        foreach (string member in contract)
        {
            writer.Line($"{member} => {failure};").Line();
        }
    }

    /// <summary>Whether the user gave the member's name to the class, to a layer, or to a member that cannot stand beside it.</summary>
    public static bool IsTaken(ModuleSpec module, string member)
    {
        string name = NameOf(member);
        if (name == module.Type.Name)
        {
            bool isConstructor = member.StartsWith($"public {name}(", StringComparison.Ordinal);
            return !isConstructor || module.DeclarationErrors.Any(error => error.RuleId == RuleBook.ConstructorConflicts.Id);
        }

        return module.Layers.Any(layer => layer.Name == name)
            || module.DeclarationErrors.Any(error => error.RuleId == RuleBook.MemberReserved.Id && error.Where.Member == name);
    }

    // The members that implement the interface as they are, without a second, explicit one.
    private static bool IsContract(string member, bool hasLoss) =>
        NameOf(member) is "Parameters" or "Buffers" or "Layers" or "ZeroGradients" || (hasLoss && NameOf(member) == "Backward");

    private static string NameOf(string member) => member.Split('(')[0].Split(' ').Last();
}
