using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the calls of a plan's steps, declaring each value where it is first used: into one method, or where there are many into parts that it calls.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="methods">The class's step methods.</param>
/// <param name="parts">The class's parts of long passes.</param>
/// <param name="fields">The fields of learned values and statistics.</param>
/// <param name="parameters">The learned values.</param>
/// <param name="buffers">The running statistics.</param>
/// <param name="slots">Where the plan's values lie.</param>
public sealed class ProgramWriter(
    CodeWriter writer,
    StepMethods methods,
    PassParts parts,
    ValueFields fields,
    EquatableArray<ParameterSpec> parameters,
    EquatableArray<ParameterSpec> buffers,
    PlanSlots slots)
{
    private readonly HashSet<string> _declared = [];

    /// <summary>Writes steps.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="pass">What the steps do, for the names of parts.</param>
    /// <param name="isBlock">Whether they begin a block of their own, and so without an empty line.</param>
    public void Write(IEnumerable<Step> steps, string pass, bool isBlock = false)
    {
        IReadOnlyList<IReadOnlyList<Step>> split = PassParts.Split([.. steps]);
        foreach (IReadOnlyList<Step> part in split.Count > 1 ? split : [])
        {
            ProgramWriter own = new(new CodeWriter(), methods, parts, fields, parameters, buffers, slots);
            own.Write(part, isBlock: true);
            writer.Line(parts.Add(pass, part, own.Text, Expression));
        }

        if (split.Count == 1)
        {
            Write(split[0], isBlock);
        }
    }

    private string Text => writer.ToString();

    private void Write(IReadOnlyList<Step> steps, bool isBlock)
    {
        string layers = "";
        HashSet<string> written = [.. steps.Select(step => step.Output.Name)];
        foreach (Step step in steps)
        {
            if (step.Layers != layers)
            {
                writer.Line(isBlock && layers.Length == 0 ? $"// {step.Layers.Replace("+", ", ")}" : $"\n// {step.Layers.Replace("+", ", ")}");
                layers = step.Layers;
            }

            foreach (StepInput input in step.Inputs)
            {
                Declare(input.Storage, written.Contains(input.Storage.Name));
            }

            Declare(step.Output, isResult: true);
            writer.Line(Call(step));
        }
    }

    /// <summary>Marks a value as declared: a parameter of the method.</summary>
    public void Given(string name) => _declared.Add(name);

    /// <summary>The expression of a value after the steps.</summary>
    public string Result(Storage storage)
    {
        Declare(storage, isResult: false);
        return Expression(storage);
    }

    /// <summary>The expression of a value, declared before.</summary>
    public string Expression(Storage storage) => storage.Kind switch
    {
        StorageKind.Parameter => $"{fields[parameters[storage.Index]]}.Values",
        StorageKind.Gradient => $"{fields[parameters[storage.Index]]}.Gradients",
        StorageKind.Buffer => $"{fields[buffers[storage.Index]]}.Values",
        StorageKind.Input or StorageKind.Indices or StorageKind.Labels or StorageKind.Targets or StorageKind.Output or StorageKind.OutputGradient => Names.Escape(storage.Name),
        _ => Part(storage),
    };

    /// <summary>The number of a value's slot in the workspace's region, and the value's length.</summary>
    public string SlotOf(Storage storage) => slots.Of(storage);

    private string Call(Step step) => step.Kernel is ObserveKernel observe
        ? $"Layers[{Literal.Integer(observe.Layer)}].{(step.IsGradient ? "ShowGradient" : "ShowOutput")}({Expression(step.Output)}, workspace);"
        : methods.Call(step, [.. step.Inputs.Select(input => Expression(input.Storage))], Expression(step.Output));

    private string Part(Storage storage)
    {
        string name = Names.Escape(storage.Name);
        return storage.Offset.Equals(Size.Zero) && storage.Length.Equals(slots.Whole(storage).Length)
            ? name
            : $"{name}.Slice({SizeCode.Int(storage.Offset)}, {SizeCode.Int(storage.Length)})";
    }

    private void Declare(Storage storage, bool isResult)
    {
        if (storage.Kind is StorageKind.Slot or StorageKind.InputSlot && _declared.Add(storage.Name))
        {
            string type = isResult ? "Span<float>" : "ReadOnlySpan<float>";
            writer.Line($"{type} {Names.Escape(storage.Name)} = workspace.Slot({slots.Of(slots.Whole(storage))});");
        }
    }
}
