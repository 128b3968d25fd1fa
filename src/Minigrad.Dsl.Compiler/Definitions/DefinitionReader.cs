using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Definitions;

/// <summary>Reads the lines of a <see cref="Definition"/>.</summary>
internal sealed class DefinitionReader
{
    private static readonly PropertySpec Unknown = new("", "", "", false, "");

    private readonly List<ModuleSpec> _modules = [];

    public ModelSpec? Read(string[] lines)
    {
        bool isRead = lines[0] == Definition.Header && lines.Skip(1).All(ReadLine) && _modules.Count > 0;
        return isRead ? new(_modules[0], _modules.Skip(1).ToEquatableArray()) : null;
    }

    private bool ReadLine(string line)
    {
        int end = line.IndexOf(' ');
        if (end < 0 || DefinitionValues.Read(line, end) is not { } values)
        {
            return false;
        }

        switch (line.Substring(0, end), values)
        {
            case ("model" or "block", [string fullName, string space, string name, string signature]):
                TypeSpec type = new(space, name, fullName, default, "public", true, true);
                ModuleKind module = line[0] == 'm' ? ModuleKind.Model : ModuleKind.Block;
                _modules.Add(new(type, module, signature, default, default, default, default) { IsReferenced = true });
                return true;
            case ("size", [string name]):
                return Change(known => known with { Sizes = known.Sizes.Append(new(name, null)).ToEquatableArray() });
            case ("size", [string name, long value]) when value is >= int.MinValue and <= int.MaxValue:
                return Change(known => known with { Sizes = known.Sizes.Append(new(name, (int)value)).ToEquatableArray() });
            case ("layer", [string name, string kind]):
                return Change(known => known with { Layers = known.Layers.Append(new(name, kind, default, default, null, Unknown)).ToEquatableArray() });
            case ("layer", [string name, string kind, string block]):
                return Change(known => known with { Layers = known.Layers.Append(new(name, kind, default, default, block, Unknown)).ToEquatableArray() });
            case ("argument", [string name, var value]):
                return ChangeLayer(layer => layer with { Arguments = layer.Arguments.Append(new(name, value)).ToEquatableArray() });
            case ("function", _) when DefinitionFunction.Read(values) is { } function:
                return ChangeLayer(layer => layer with { Function = function });
            case ("input", [string name, bool isNameof]):
                return ChangeLayer(layer => layer with { Inputs = layer.Inputs.Append(new(name, isNameof)).ToEquatableArray() });
            default:
                return false;
        }
    }

    private bool Change(Func<ModuleSpec, ModuleSpec> change)
    {
        int last = _modules.Count - 1;
        if (last >= 0)
        {
            _modules[last] = change(_modules[last]);
        }

        return last >= 0;
    }

    private bool ChangeLayer(Func<LayerSpec, LayerSpec> change)
    {
        if (_modules.Count == 0 || _modules[_modules.Count - 1].Layers is not { Count: > 0 } layers)
        {
            return false;
        }

        return Change(known => known with { Layers = layers.Take(layers.Count - 1).Append(change(layers[layers.Count - 1])).ToEquatableArray() });
    }
}
