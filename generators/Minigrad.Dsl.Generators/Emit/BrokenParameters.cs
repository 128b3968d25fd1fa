using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;

namespace Minigrad.Generators.Emit;

/// <summary>What the passes of a model that was not compiled take, as far as its signature and its losses can be read.</summary>
public sealed class BrokenParameters
{
    private readonly ModuleSpec _module;
    private readonly Signature _signature;
    private readonly ModelVariables _variables;

    /// <summary>Reads the signature and the losses of a class.</summary>
    public BrokenParameters(ModuleSpec module)
    {
        _module = module;
        _signature = SignatureParser.Read(module.Signature);
        string[] outputs = [.. _signature.Outputs.Select(output => output.Name ?? InputResolver.InputName)];
        _variables = ModelVariables.Of(
            Names(_signature),
            module.Losses.Select(loss => (loss.Outputs.Count > 0 ? loss.Outputs[0].Name : outputs[0], TakesLabels(loss))),
            outputs,
            AxisNames);
    }

    /// <summary>The names of the members that stand for inputs: those that nothing else in the class has.</summary>
    public IEnumerable<string> InputNames => Names(_signature).Distinct().Where(name =>
        _module.Layers.All(layer => layer.Name != name)
        && !_module.Members.Contains(name)
        && name != _module.Type.Name
        && (name == InputResolver.InputName || !ReservedNames.Contains(name, _module.Type.Name)));

    /// <summary>The parameters of the inputs, each followed by a comma.</summary>
    public string Inputs => List(Names(_signature).Zip(_variables.Inputs, (name, variable) => Parameter(HoldsIndices(name), variable)));

    /// <summary>The parameters of the targets, each followed by a comma; of an output with several losses the first one's.</summary>
    public string Targets => List(_module.Losses.Zip(_variables.Targets, (loss, variable) => (loss, variable))
        .GroupBy(one => one.variable, (variable, losses) => Parameter(TakesLabels(losses.First().loss), variable)));

    /// <summary>The parameters of the outputs' gradients, each followed by a comma.</summary>
    public string OutputGradients => List(_variables.OutputGradients.Select(variable => Parameter(false, variable)));

    /// <summary>The sizes of the axes: all names on the left, of which only the first is required.</summary>
    public string Axes => string.Join(", ", AxisNames.Select((name, i) => $"int {Emit.Names.Axis(name)}{(i == 0 ? "" : " = 0")}"));

    private string[] AxisNames => [.. _signature.Input.Where(axis => axis.Name is not null).Select(axis => axis.Name!).DefaultIfEmpty("batch").Distinct()];

    private static IEnumerable<string> Names(Signature signature) => signature.Inputs.Select(input => input.Name ?? InputResolver.InputName);

    private static bool TakesLabels(LossSpec loss) => LayerCatalogue.FindLoss(loss.Kind)?.TakesLabels == true;

    // What a block's layers do with an input is not looked at.
    private bool HoldsIndices(string input) => _module.Layers.Where((layer, i) => Reads(layer, i, input)).Any(layer => LayerCatalogue.FindLayer(layer.Kind)?.ReadsIndices == true);

    private bool Reads(LayerSpec layer, int index, string input) =>
        layer.Inputs.Any(listed => listed.Name == input) || (index == 0 && layer.Inputs.Count == 0 && Names(_signature).First() == input);

    private static string Parameter(bool ofIntegers, string variable) => $"ReadOnlySpan<{(ofIntegers ? "int" : "float")}> {Emit.Names.Escape(variable)}, ";

    private static string List(IEnumerable<string> parts) => string.Concat(parts);
}
