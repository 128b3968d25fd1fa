using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>The one wiring rule: a layer reads the layer before it, or exactly the layers that it lists.</summary>
public sealed class InputResolver
{
    /// <summary>The name of an input that the signature gives none.</summary>
    public const string InputName = LayerNames.Input;

    private readonly ModuleFrame _frame;
    private readonly string[] _inputs;
    private readonly Dictionary<string, Value?> _values;
    private readonly HashSet<string> _read = [];
    private string _last;

    /// <summary>Begins with the inputs of the class, in the order of its signature.</summary>
    public InputResolver(ModuleFrame frame, IReadOnlyList<Value> inputs)
    {
        _frame = frame;
        _inputs = [.. inputs.Select(input => input.Name)];
        _values = inputs.ToDictionary(input => input.Name, input => (Value?)input);
        _last = _inputs[0];
    }

    /// <summary>Makes the result of a layer readable; <see langword="null"/> where the layer has errors.</summary>
    public void Add(LayerSpec layer, Value? value)
    {
        _values[layer.Name] = value;
        _last = layer.Name;
    }

    /// <summary>An output: the result of the layer that it names, else of the last layer; <see langword="null"/> where that has errors.</summary>
    public Value? Output(SignatureTensor output)
    {
        string name = output.Name ?? _last;
        _read.Add(name);
        return _values.TryGetValue(name, out Value? value) ? value : null;
    }

    /// <summary>The result of a layer, or an input of the class; <see langword="null"/> where it has errors or does not exist.</summary>
    public Value? Find(string name) => _values.TryGetValue(name, out Value? value) ? value : null;

    /// <summary>The layers that nothing has read and that are no output.</summary>
    public IEnumerable<LayerSpec> Unread => _frame.Module.Layers.Where(layer => !_read.Contains(layer.Name) && !IsReused(layer));

    /// <summary>The positions of the inputs of the class that nothing has read.</summary>
    public IEnumerable<int> UnreadInputs => Enumerable.Range(0, _inputs.Length).Where(input => !_read.Contains(_inputs[input]));

    /// <summary>The inputs of a layer, or <see langword="null"/> where one is missing or cannot be read so, which is reported here or where its error is.</summary>
    public IReadOnlyList<Value>? Resolve(LayerSpec layer, (int Minimum, int Maximum) count, InputReading reading = InputReading.Values)
    {
        List<Value?> values = [];
        if (layer.Inputs.Count == 0 && count.Minimum <= 1 && count.Maximum > 0)
        {
            _read.Add(_last);
            values.Add(_values[_last]);
        }

        for (int i = 0; i < layer.Inputs.Count; i++)
        {
            values.Add(Find(layer, i));
        }

        if (values.Count < count.Minimum || values.Count > count.Maximum)
        {
            string takes = count.Maximum == int.MaxValue ? $"at least {Plural(count.Minimum)}"
                : count.Minimum == count.Maximum ? Plural(count.Minimum) : $"{Size.Format(count.Minimum)} to {Plural(count.Maximum)}";
            string listed = layer.Inputs.Count == 1 ? "1 is" : $"{Size.Format(layer.Inputs.Count)} are";
            string advice = values.Count < count.Minimum ? "list the others with nameof" : "remove the others";
            _frame.Errors.Report(RuleBook.InputCount, _frame.At(layer.Name, Place.Attribute), layer.Name, layer.Kind, takes, listed, advice);
            return null;
        }

        values = [.. values.Select((value, i) => Read(layer, i, value, reading))];
        return values.Contains(null) ? null : [.. values.Select(value => value!)];
    }

    // Its weights have an effect even where its own result has none.
    private bool IsReused(LayerSpec layer) =>
        _frame.Module.Layers.Any(other => Equals(other.Argument(other.Kind == Reuse.Kind ? Reuse.Layer : TiedWeight.Tied), layer.Name));

    /// <summary>Makes an input of the model a node of the kind that its first reader wants.</summary>
    private Value? Read(LayerSpec layer, int index, Value? value, InputReading reading)
    {
        if (value is null || reading == InputReading.PassedOn)
        {
            return value;
        }

        bool asIndices = reading == InputReading.Indices;
        Place where = _frame.At(layer.Name, layer.Inputs.Count == 0 ? Place.Attribute : Place.Input(index));
        if (value.Unread is not { } input)
        {
            if (asIndices)
            {
                _frame.Errors.Report(RuleBook.IndicesFromLayer, where, value.Origin, layer.Name, layer.Kind, value.Name);
            }

            return asIndices ? null : value;
        }

        InputUse first = _frame.Program.FirstUse(input.Index, new(layer.Name, where, asIndices));
        if (first.AsIndices != asIndices)
        {
            _frame.Errors.Report(RuleBook.InputMixed, where, first.Where, layer.Name, value.Name, Words(asIndices), first.Layer, Words(first.AsIndices));
            return null;
        }

        _frame.Program.Graph.Layer = "";
        int node = _frame.Program.Graph.Source(input with { IsIndices = asIndices }, value.Axes.Select(axis => axis.Size));
        return value with { Node = node, Unread = null };
    }

    private static string Words(bool asIndices) => asIndices ? "indices" : "values";

    private Value? Find(LayerSpec layer, int index)
    {
        InputSpec named = layer.Inputs[index];
        Place where = _frame.At(layer.Name, Place.Input(index));
        _read.Add(named.Name);
        if (_values.TryGetValue(named.Name, out Value? value))
        {
            if (!named.IsNameof)
            {
                _frame.Errors.Report(RuleBook.InputNotNameof, where, named.Name, layer.Name);
            }

            return value;
        }

        if (_frame.Module.Layers.Any(other => other.Name == named.Name))
        {
            _frame.Errors.Report(RuleBook.InputBelow, where, _frame.At(named.Name, Place.Identifier), layer.Name, named.Name);
        }
        else
        {
            _frame.Errors.Report(RuleBook.InputUnknown, where, named.Name, layer.Name, _frame.Module.Type.Name, string.Join("' or '", _inputs));
        }

        return null;
    }

    private static string Plural(int count) => count == 1 ? "1 input" : $"{Size.Format(count)} inputs";
}
