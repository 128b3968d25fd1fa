using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>An <c>[Optimizer]</c> class as read from source.</summary>
/// <param name="Type">The class.</param>
/// <param name="HyperParameters">The hyper-parameters, in order of their first appearance.</param>
/// <param name="Slots">The names of the slots in the method: at most two.</param>
/// <param name="Direction">For a rule in two passes the first, whose result is the direction.</param>
/// <param name="Update">The pass that changes the parameter; <see langword="null"/> where there are errors.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record OptimizerSpec(
    TypeSpec Type, EquatableArray<HyperParameterSpec> HyperParameters, EquatableArray<string> Slots, UpdateSpec? Direction, UpdateSpec? Update, EquatableArray<DslError> Errors)
{
    /// <summary>The learning rate, which every optimizer has.</summary>
    public const string LearningRate = "learningRate";

    /// <summary>Whether another half of the class may be written: C# accepts one, and no model or block has it.</summary>
    public bool IsPartial { get; init; } = true;

    /// <summary>The name that checkpoints and properties have for a parameter of the method; nothing for one that has no name yet.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
