using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>The one wiring rule: a layer reads the layer before it, or exactly the layers that it lists.</summary>
public sealed class InputResolver(ModuleFrame frame, Value? input)
{
    /// <summary>The name of the model's only input.</summary>
    public const string InputName = LayerNames.Input;

    private readonly Dictionary<string, Value?> _values = new() { [InputName] = input };
    private readonly HashSet<string> _read = [];
    private string _last = InputName;

    /// <summary>Makes the result of a layer readable; <see langword="null"/> where the layer has errors.</summary>
    public void Add(LayerSpec layer, Value? value)
    {
        _values[layer.Name] = value;
        _last = layer.Name;
    }

    /// <summary>The last layer's result.</summary>
    public Value? Last => _values[_last];

    /// <summary>The layers that nothing reads, the last one aside.</summary>
    public IEnumerable<LayerSpec> Unread => frame.Module.Layers.Where(layer => layer.Name != _last && !_read.Contains(layer.Name) && !IsReused(layer));

    /// <summary>The inputs of a layer, or <see langword="null"/> where one is missing, which is reported here or where its error is.</summary>
    public IReadOnlyList<Value>? Resolve(LayerSpec layer, (int Minimum, int Maximum) count)
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
            frame.Errors.Report(RuleBook.InputCount, frame.At(layer.Name, Place.Attribute), layer.Name, layer.Kind, takes, listed, advice);
            return null;
        }

        return values.Contains(null) ? null : [.. values.Select(value => value!)];
    }

    // Its weights have an effect even where its own result has none.
    private bool IsReused(LayerSpec layer) => frame.Module.Layers.Any(other => other.Kind == Reuse.Kind && Equals(other.Argument(Reuse.Layer), layer.Name));

    private Value? Find(LayerSpec layer, int index)
    {
        InputSpec named = layer.Inputs[index];
        Place where = frame.At(layer.Name, Place.Input(index));
        _read.Add(named.Name);
        if (_values.TryGetValue(named.Name, out Value? value))
        {
            if (!named.IsNameof)
            {
                frame.Errors.Report(RuleBook.InputNotNameof, where, named.Name, layer.Name);
            }

            return value;
        }

        if (frame.Module.Layers.Any(other => other.Name == named.Name))
        {
            frame.Errors.Report(RuleBook.InputBelow, where, frame.At(named.Name, Place.Identifier), layer.Name, named.Name);
        }
        else
        {
            frame.Errors.Report(RuleBook.InputUnknown, where, named.Name, layer.Name, frame.Module.Type.Name, InputName);
        }

        return null;
    }

    private static string Plural(int count) => count == 1 ? "1 input" : $"{Size.Format(count)} inputs";
}
