using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a model's class: its layers, its parameters and its passes. The parts stand in <c>ModelEmitter.*.cs</c>.</summary>
public sealed partial class ModelEmitter
{
    private readonly CompiledModel _model;
    private readonly ModelVariables _variables;
    private readonly ModelPlans _plans;
    private readonly CodeWriter _writer = new();
    private readonly MapRegistry _maps;
    private readonly StepMethods _methods;
    private readonly ValueFields _fields;
    private readonly PassParts _parts;
    private readonly LayerCosts _costs;

    private ModelEmitter(CompiledModel model)
    {
        _model = model;
        _variables = ModelVariables.Of(model);
        _plans = ModelPlans.Of(model);
        string[] members = [.. Spec.Layers.Select(layer => layer.Name), .. model.Inputs.Select(input => input.Name), .. Spec.Members, .. ReservedNames.All, Spec.Type.Name];
        _fields = new(model.Parameters.Concat(model.Buffers));
        _maps = new(members);
        _methods = new(new KernelCode(_maps, model.Spec.Root.Type.Name, LoopCode.Plain), model.RunTimeAxes, members);
        _parts = new(model.RunTimeAxes, _methods);
        _costs = new(model);
    }

    private ModuleSpec Spec => _model.Spec.Root;

    private bool HasLoss => _model.Targets.Count > 0;

    /// <summary>The generated file's text.</summary>
    public static string Emit(CompiledModel model) => new ModelEmitter(model).Emit();

    private string Emit()
    {
        ClassFrame.Open(_writer, Spec.Type, Document, ": global::Minigrad.IModel");
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

    private void Document()
    {
        Remarks.Write(_writer, _model, _costs);
        DefinitionCode.Write(_writer, _model.Spec);
    }

    private void WriteLayers()
    {
        foreach (LayerSpec layer in Spec.Layers)
        {
            LayerMembers.Write(_writer, layer, LayerDocumentation.Of(_costs, layer));
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

        ModelInput? values = _model.Inputs.FirstOrDefault(input => !input.IsIndices);
        string gradient = values is null
            ? "Of no effect: no input of this model holds values."
            : $"Whether <see cref=\"Backward\"/> also computes the gradient by {(_model.Inputs.Count == 1 ? "the input" : "the inputs")}, for <c>workspace.InputGradient(nameof({values.Name}))</c>.";
        _writer.Line($"/// <param name=\"inputGradient\">{gradient}</param>")
            .Line($"public global::Minigrad.Workspace CreateWorkspace({AxisParameters}, bool inputGradient = false) => new(")
            .Line("    s_description,")
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
        return RowList.Line("long", [.. slots, .. plan.InputSlots.Select(lengths => $"inputGradient ? {Longest(lengths)} : 0")]);
    }

    private static string Longest(EquatableArray<Size> lengths) =>
        lengths.Select(SizeCode.Long).Aggregate((longest, next) => $"global::System.Math.Max({longest}, {next})");
}
