using System.Globalization;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Shapes;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <summary>
/// Writes the calls of a plan's steps, declaring each value where it is first used: into one method, or where there are many into parts that it calls. Repetitions of a block
/// that do the same are a loop.
/// </summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="methods">The class's step methods.</param>
/// <param name="parts">The class's parts of long passes.</param>
/// <param name="fields">The fields of learned values and statistics.</param>
/// <param name="parameters">The learned values.</param>
/// <param name="buffers">The running statistics.</param>
/// <param name="slots">Where the plan's values lie.</param>
/// <param name="block">The block of which this is one repetition, so that what differs between repetitions is written as <see cref="Hole"/>s; empty otherwise.</param>
public sealed class ProgramWriter(
    CodeWriter writer,
    StepMethods methods,
    PassParts parts,
    ValueFields fields,
    EquatableArray<ParameterSpec> parameters,
    EquatableArray<ParameterSpec> buffers,
    PlanSlots slots,
    string block = "")
{
    private readonly HashSet<string> _declared = [];

    /// <summary>Writes steps.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="pass">What the steps do, for the names of parts.</param>
    /// <param name="isBlock">Whether they begin a block of their own, and so without an empty line.</param>
    public void Write(IEnumerable<Step> steps, string pass, bool isBlock = false)
    {
        IReadOnlyList<RolledSteps> segments = RolledSteps.Of(steps, Body);
        bool isLong = segments.Sum(segment => segment.IsLoop ? 0 : segment.Steps.Count) > PassParts.MaximumSteps;
        foreach (RolledSteps segment in segments)
        {
            if (segment.IsLoop)
            {
                Line($"{(isBlock ? "" : "\n")}{segment.Head}");
                writer.Open(segment.Loop);
                segment.Parts.Zip(segment.Bodies, (part, body) => parts.Add(segment.Name(pass), part, body, Expression, RolledSteps.Index)).ToList().ForEach(call => writer.Line(call));
                writer.Close();
            }
            else if (isLong)
            {
                if (segment != segments[0])
                {
                    writer.Line();
                }

                segment.Parts.ToList().ForEach(part => writer.Line(parts.Add($"{pass}Part", part, Body(part, ""), Expression)));
            }
            else
            {
                Write(segment.Steps, isBlock);
            }

            isBlock = false;
        }
    }

    private string Body(IReadOnlyList<Step> steps, string of)
    {
        ProgramWriter own = new(new CodeWriter(), methods, parts, fields, parameters, buffers, slots, of);
        own.Write(steps, isBlock: true);
        return own.Text;
    }

    private string Text => writer.ToString();

    private void Line(string line) => writer.Line(block.Length == 0 ? Hole.Plain(line) : line);

    private void Write(IReadOnlyList<Step> steps, bool isBlock)
    {
        string layers = "";
        HashSet<string> written = [.. steps.Select(step => step.Output.Name)];
        foreach (Step step in steps)
        {
            if (step.Layers != layers)
            {
                Line($"{(isBlock && layers.Length == 0 ? "" : "\n")}// {Hole.Indices(step.Layers).Replace("+", ", ")}");
                layers = step.Layers;
            }

            foreach (StepInput input in step.Inputs)
            {
                Declare(input.Storage, written.Contains(input.Storage.Name));
            }

            Declare(step.Output, isResult: true);
            Line(Call(step));
        }
    }

    /// <summary>Marks a value as declared: a parameter of the method.</summary>
    public void Given(string name) => _declared.Add(name);

    /// <summary>The expression of a value after the steps.</summary>
    public string Result(Storage storage)
    {
        Declare(storage, isResult: false);
        return Hole.Plain(Expression(storage));
    }

    private string Expression(Storage storage) => storage.Kind switch
    {
        StorageKind.Parameter => $"{fields[parameters[storage.Index]]}.Values",
        StorageKind.Gradient => $"{fields[parameters[storage.Index]]}.Gradients",
        StorageKind.Buffer => $"{fields[buffers[storage.Index]]}.Values",
        StorageKind.Input or StorageKind.Indices or StorageKind.Labels or StorageKind.Targets or StorageKind.Output or StorageKind.OutputGradient => Names.Escape(storage.Name),
        _ => Part(storage),
    };

    /// <summary>The number of a value's slot in the workspace's region, and the value's length.</summary>
    public string SlotOf(Storage storage) => Hole.Plain(slots.Of(storage));

    private string Call(Step step) => step.Kernel is ObserveKernel observe
        ? $"Layers[{Hole.Number(observe.Layer)}].{(step.IsGradient ? "ShowGradient" : "ShowOutput")}({Expression(step.Output)}, workspace);"
        : methods.Call(step, [.. step.Inputs.Select(input => Expression(input.Storage))], Expression(step.Output));

    private string Part(Storage storage)
    {
        string name = Name(storage);
        return storage.Offset.Equals(Size.Zero) && storage.Length.Equals(slots.Whole(storage).Length)
            ? name
            : $"{name}.Slice({SizeCode.Int(storage.Offset)}, {SizeCode.Int(storage.Length)})";
    }

    private void Declare(Storage storage, bool isResult)
    {
        if (storage.Kind is StorageKind.Slot or StorageKind.InputSlot && _declared.Add(storage.Name))
        {
            string type = isResult ? "Span<float>" : "ReadOnlySpan<float>";
            Line($"{type} {Name(storage)} = workspace.Slot({slots.Of(slots.Whole(storage))});");
        }
    }

    // The index stands behind the block's name: blocks3Norm, dBlocks3NormInput.
    private string Name(Storage storage)
    {
        string name = storage.Name;
        string joined = block.Replace(".", "");
        int start = name.IndexOf(joined, StringComparison.OrdinalIgnoreCase) + joined.Length;
        int end = start;
        while (block.Length > 0 && start >= joined.Length && start <= joined.Length + 1 && end < name.Length && char.IsDigit(name[end]))
        {
            end++;
        }

        return end > start
            ? name.Substring(0, start) + Hole.InName(int.Parse(name.Substring(start, end - start), CultureInfo.InvariantCulture)) + name.Substring(end)
            : Names.Escape(name);
    }
}
