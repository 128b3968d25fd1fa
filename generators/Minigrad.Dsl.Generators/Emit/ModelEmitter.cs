using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a model's class: its layers, its parameters and its passes. The parts stand in <c>ModelEmitter.*.cs</c>.</summary>
public sealed partial class ModelEmitter
{
    private readonly CompiledModel _model;
    private readonly ModelPlans _plans;
    private readonly CodeWriter _writer = new();
    private readonly MapRegistry _maps;
    private readonly StepMethods _methods;
    private readonly ValueFields _fields;
    private readonly PassParts _parts;

    private ModelEmitter(CompiledModel model)
    {
        _model = model;
        _plans = ModelPlans.Of(model);
        string[] members = [.. Spec.Layers.Select(layer => layer.Name), .. Spec.Members, .. ReservedNames.All, Spec.Type.Name];
        _fields = new(model.Parameters.Concat(model.Buffers));
        _maps = new(members);
        _methods = new(new KernelCode(_maps), model.RunTimeAxes, members);
        _parts = new(model.RunTimeAxes, _methods);
    }

    private ModuleSpec Spec => _model.Spec.Root;

    private string AxisParameters => string.Join(", ", _model.RunTimeAxes.Select(axis => $"int {Names.Axis(axis)}"));

    private string AxisArguments => string.Join(", ", _model.RunTimeAxes.Select(Names.Axis));

    private bool HasLoss => _model.Target != TargetSpec.None;

    private string TargetType => _model.Target == TargetSpec.Labels ? "ReadOnlySpan<int>" : "ReadOnlySpan<float>";

    private string TargetName => _model.Target == TargetSpec.Labels ? "labels" : "targets";

    /// <summary>The generated file's text.</summary>
    public static string Emit(CompiledModel model) => new ModelEmitter(model).Emit();

    private string Emit()
    {
        ClassFrame.Open(_writer, Spec.Type, () => Remarks.Write(_writer, _model), ": global::Minigrad.IModel");
        WriteDescription();
        WriteConstructor();
        WriteLayers();
        WriteWorkspace();
        WritePredict();
        WriteForward();
        WriteBackward();
        WriteInterface();
        WriteObserved();
        _parts.Write(_writer);
        _methods.Write(_writer);
        _maps.Write(_writer);
        ClassFrame.Close(_writer, Spec.Type);
        return _writer.ToString();
    }

    private void WriteLayers()
    {
        foreach (LayerSpec layer in Spec.Layers)
        {
            LayerMembers.Write(_writer, layer, LayerDocumentation.Of(_model, layer));
        }
    }

    private void WriteWorkspace()
    {
        _writer.Line()
            .Line("/// <summary>Makes the memory for running the model; one workspace serves one thread at a time. Predictions and training have a region each, taken at first use.</summary>");
        foreach (string axis in _model.RunTimeAxes)
        {
            _writer.Line($"/// <param name=\"{Names.Axis(axis).TrimStart('@')}\">The largest size of axis '{axis}'; smaller sizes reuse the workspace.</param>");
        }

        _writer.Line("/// <param name=\"inputGradient\">Whether <see cref=\"Backward\"/> also computes the gradient by the input, for <c>workspace.InputGradient(nameof(Input))</c>.</param>")
            .Line($"public global::Minigrad.Workspace CreateWorkspace({AxisParameters}, bool inputGradient = false) => new(")
            .Line($"    {Literal.Text(Spec.Type.Name)},")
            .Line("    s_description.RuntimeAxes,")
            .Line($"    [{AxisArguments}],")
            .Line($"    predictSlots: [{Lengths(_plans.Predict, _plans.Loss)}],")
            .Line($"    trainSlots: [{Lengths(_plans.Train)}],")
            .Line($"    observedPredictSlots: [{Lengths(_plans.ObservedPredict, _plans.Loss)}],")
            .Line($"    observedTrainSlots: [{Lengths(_plans.ObservedTrain)}],")
            .Line("    inputGradient);");
    }

    // The loss in evaluation comes first, so that it is the same code whether layers are observed or not.
    private static string Lengths(Plan plan, Plan? before = null)
    {
        IEnumerable<string> slots = (before?.Slots ?? default).Concat(plan.Slots).Select(Longest);
        return string.Join(", ", slots.Concat(plan.InputSlots.Select(lengths => $"inputGradient ? {Longest(lengths)} : 0")));
    }

    private static string Longest(EquatableArray<Size> lengths) =>
        lengths.Select(SizeCode.Long).Aggregate((longest, next) => $"global::System.Math.Max({longest}, {next})");
}
