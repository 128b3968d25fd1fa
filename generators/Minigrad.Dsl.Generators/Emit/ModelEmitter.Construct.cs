using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <content>The description, the fields and the constructor.</content>
public sealed partial class ModelEmitter
{
    private void WriteDescription()
    {
        _writer.Line("private static readonly global::Minigrad.ModelDescription s_description = new(")
            .Line($"    {Literal.Text(Spec.Type.Name)},")
            .Line($"    [{List(_model.Inputs.Select(input => $"new({Literal.Text(input.Name)}, {Literal.Text(Axis.Format(input.Axes))}){(input.IsIndices ? " { HoldsIndices = true }" : "")}"))}],")
            .Line($"    [{List(_model.Outputs.Select(output => $"new({Literal.Text(output.Name)}, {Literal.Text(Axis.Format(output.Axes))})"))}],")
            .Line($"    [{string.Join(", ", _model.RunTimeAxes.Select(Literal.Text))}],")
            .Line($"    [{List(Enumerable.Range(0, HasLoss ? _model.Targets.Count : 0).Select(Target))}],")
            .Line("    [");
        RowList.Write(_writer.In(2), "global::Minigrad.LayerDescription", _model.Layers.Select(layer => new RepeatedRow(
            layer.Path,
            $"new({Hole.Path(layer.Path)}, {Literal.Text(layer.Kind)}, [{string.Join(", ", layer.Inputs.Select(Hole.Path))}], {Literal.Text(Axis.Format(layer.Axes))}, "
            + $"{Literal.Integer(_costs.Parameters(layer))}, {Literal.Text(_costs.Flops(layer).ToString())}){Constants(layer)}")), isStatic: true);
        _writer.In(-2).Line("    ],").Line($"    {Literal.Text(_costs.Flops(_model.Layers).ToString())});").Line();
        _writer.Line("private readonly global::Minigrad.LayerHooks _hooks;")
            .Line("private readonly global::Minigrad.ParameterSet? _parameters;")
            .Line("private readonly global::Minigrad.ParameterSet? _buffers;");
        foreach ((string name, IReadOnlyList<ParameterSpec> values) in _fields.Fields)
        {
            _writer.Line($"private readonly global::Minigrad.Parameter{(values.Count > 1 ? "[]" : "")} {name};");
        }

        if (_plans.Train.Steps.Any(step => step.Kernel is Minigrad.Compiler.Lowering.Kernels.DropoutMaskKernel))
        {
            _writer.Line("private readonly ulong _seed;");
        }
    }

    private string Target(int index)
    {
        ModelTarget target = _model.Targets[index];
        string ignored = IgnoredIndex(index) is { } label ? $" {{ IgnoredIndex = {Literal.Integer(label)} }}" : "";
        return $"new({Literal.Text(_model.Outputs[target.Output].Name)}, global::Minigrad.TargetKind.{target.Kind}, {Literal.Text(Axis.Format(target.Axes))}){ignored}";
    }

    private static string Constants(CompiledLayer layer) => layer.Constants.Count == 0
        ? ""
        : $" {{ Constants = [{string.Join(", ", layer.Constants.Select(constant => $"new({Literal.Text(constant.Name)}, {Literal.Double(constant.Value)})"))}] }}";

    private void WriteConstructor()
    {
        _writer.Line()
            .Line("/// <summary>Makes the model with freshly initialised parameters.</summary>")
            .Line("/// <param name=\"seed\">The same seed gives the same parameters, bit for bit.</param>")
            .Open($"public {Spec.Type.Name}(int seed = 0)")
            .Line("_hooks = new();");
        WriteParameters("_parameters", _model.Parameters);
        WriteParameters("_buffers", _model.Buffers);
        WriteFields("_parameters", _model.Parameters);
        WriteFields("_buffers", _model.Buffers);
        if (_plans.Train.Steps.Any(step => step.Kernel is Minigrad.Compiler.Lowering.Kernels.DropoutMaskKernel))
        {
            _writer.Line("_seed = (ulong)seed;");
        }

        _writer.Line("Layers =").Line("[");
        RowList.Write(_writer.In(1), "global::Minigrad.Layer", _model.Layers.Select(Layer), isStatic: false);
        _writer.In(-1).Line("];").Line("global::Minigrad.LayerScope scope = new(Layers, \"\");");
        foreach (LayerSpec layer in Spec.Layers)
        {
            _writer.Line(LayerMembers.Initialisation(layer));
        }

        _writer.Close();
        WritePartConstructor();
    }

    // A part runs nothing and so has none of the fields that only runs read.
    private void WritePartConstructor()
    {
        _writer.Line()
            .Line("#pragma warning disable CS8618")
            .Line("/// <summary>Finds the layers of one use of the model as a block; the constructor of the model around it calls it.</summary>")
            .Line("/// <param name=\"scope\">The layers of the model around it.</param>")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .Open($"public {Spec.Type.Name}(global::Minigrad.LayerScope scope)")
            .Line($"_hooks = new({Literal.Text(Spec.Type.Name)});")
            .Line("Layers = scope.Layers;");
        foreach (LayerSpec layer in Spec.Layers)
        {
            _writer.Line(LayerMembers.Initialisation(layer));
        }

        _writer.Close().Line("#pragma warning restore CS8618");
    }

    private void WriteParameters(string property, EquatableArray<ParameterSpec> values)
    {
        if (values.Count == 0)
        {
            _writer.Line($"{property} = new([], seed);");
            return;
        }

        _writer.Line($"{property} = new(").Line("    [");
        RowList.Write(_writer.In(2), "global::Minigrad.ParameterDescription", values.Select(value => new RepeatedRow(
            value.Name,
            $"new({Hole.Path(value.Name)}, [{List(value.Axes.Select(axis => SizeCode.Int(axis.Size)))}], new global::Minigrad.Initializer.{InitializerCode.Write(value.Initializer)}{Fans(value.Fans)})")), isStatic: true);
        _writer.In(-2).Line("    ],").Line("    seed);");
    }

    private static string Fans(FansSpec? fans) =>
        fans is null ? "" : $", new global::Minigrad.Fans({Literal.Integer(fans.In)}, {Literal.Integer(fans.Out)}, {Literal.Integer(fans.Rows)})";

    private RepeatedRow Layer(CompiledLayer layer, int index)
    {
        string parameters = List(layer.Parameters.Select(own => _fields[_model.Parameters[own]]));
        string buffers = List(layer.Buffers.Select(own => _fields[_model.Buffers[own]]));
        return new(layer.Path, $"new(s_description.Layers[{Hole.Number(index)}], [{parameters}], _hooks{(buffers.Length > 0 ? $", [{buffers}]" : "")})");
    }

    private void WriteFields(string property, EquatableArray<ParameterSpec> values)
    {
        Dictionary<ParameterSpec, int> indices = [];
        for (int i = 0; i < values.Count; i++)
        {
            indices.Add(values[i], i);
        }

        foreach ((string name, IReadOnlyList<ParameterSpec> of) in _fields.Fields.Where(field => indices.ContainsKey(field.Values[0])))
        {
            if (of.Count == 1)
            {
                _writer.Line($"{name} = {property}[{Literal.Integer(indices[of[0]])}];");
                continue;
            }

            _writer.Line($"{name} =").Line("[");
            RowList.Write(_writer.In(1), "global::Minigrad.Parameter", of.Select(value => new RepeatedRow(value.Name, $"{property}[{Hole.Number(indices[value])}]")), isStatic: false);
            _writer.In(-1).Line("];");
        }
    }
}
