using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit;

/// <summary>The parts of passes with many steps: no method grows with the number of layers.</summary>
/// <param name="runTimeAxes">The run-time axes, in the order of parameters.</param>
/// <param name="methods">The class's step methods, which know the names that are taken.</param>
public sealed class PassParts(IReadOnlyList<string> runTimeAxes, StepMethods methods)
{
    /// <summary>The most steps of one method.</summary>
    public const int MaximumSteps = 64;

    private readonly List<(string Head, string Body)> _parts = [];

    /// <summary>Cuts steps into runs of bounded length, between layers where it can; one run where they are few.</summary>
    public static IReadOnlyList<IReadOnlyList<Step>> Split(IReadOnlyList<Step> steps)
    {
        List<IReadOnlyList<Step>> parts = [];
        List<Step> part = [];
        foreach (Step step in steps)
        {
            bool isNextLayer = part.Count > 0 && step.Layers != part[part.Count - 1].Layers;
            if (steps.Count > MaximumSteps && (part.Count >= MaximumSteps || (part.Count >= MaximumSteps / 2 && isNextLayer)))
            {
                parts.Add(part);
                part = [];
            }

            part.Add(step);
        }

        parts.Add(part);
        return parts;
    }

    /// <summary>Adds a part, and gives the statement that calls it.</summary>
    /// <param name="wanted">What to call it, if no other member is called so.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="body">Its code.</param>
    /// <param name="expression">The expression of a value of the caller's.</param>
    /// <param name="index">The number that it also takes, if any.</param>
    public string Add(string wanted, IReadOnlyList<Step> steps, string body, Func<Storage, string> expression, string? index = null)
    {
        string name = methods.Reserve(wanted);
        string[] indices = index is null ? [] : [index];
        Storage[] given =
        [
            .. steps.SelectMany(step => step.Inputs).Select(input => input.Storage)
                .Where(storage => storage.Kind is StorageKind.Input or StorageKind.Indices or StorageKind.Labels or StorageKind.Targets or StorageKind.Output or StorageKind.OutputGradient)
                .GroupBy(expression).Select(group => group.First()),
        ];
        IEnumerable<string> parameters = given.Select(storage => $"ReadOnlySpan<{(storage.Kind is StorageKind.Labels or StorageKind.Indices ? "int" : "float")}> {expression(storage)}")
            .Append("global::Minigrad.Workspace workspace")
            .Concat(runTimeAxes.Select(Names.Axis).Concat(indices).Select(size => $"int {size}"));
        IEnumerable<string> arguments = given.Select(expression).Append("workspace").Concat(runTimeAxes.Select(Names.Axis)).Concat(indices);
        _parts.Add(($"private void {name}({string.Join(", ", parameters)})", body.TrimEnd()));
        return $"{name}({string.Join(", ", arguments)});";
    }

    /// <summary>Writes the parts in the order of their calls.</summary>
    public void Write(CodeWriter writer)
    {
        foreach ((string head, string body) in _parts)
        {
            writer.Line().Open(head).Line(body).Close();
        }
    }
}
