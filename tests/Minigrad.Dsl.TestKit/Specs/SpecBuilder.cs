using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;
using Xunit;

namespace Minigrad.TestKit.Specs;

/// <summary>A declaration that grows by one line a call; each call gives a new one.</summary>
/// <param name="Module">The class so far.</param>
/// <param name="Used">The blocks that it uses.</param>
public sealed record SpecBuilder(ModuleSpec Module, IReadOnlyList<SpecBuilder> Used)
{
    /// <summary>Adds a <c>[Size]</c>, open without a value.</summary>
    public SpecBuilder Size(string name, int? value = null) =>
        this with { Module = Module with { Sizes = Module.Sizes.Append(new(name, value)).ToEquatableArray() } };

    /// <summary>Adds a layer that reads the layer before it.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="kind">The attribute's name without its ending.</param>
    /// <param name="arguments">What the user wrote: an <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/> or <see cref="UnsupportedValue"/>.</param>
    public SpecBuilder Layer(string name, string kind, params (string Name, object Value)[] arguments) => Layer(name, kind, null, arguments);

    /// <summary>Adds an einsum layer.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="text">The einsum text.</param>
    /// <param name="inputs">The layers that it lists with <c>nameof</c>; none for the layer before.</param>
    public SpecBuilder Einsum(string name, string text, params string[] inputs) => Layer(name, "Einsum", ("Text", text)).From(inputs);

    /// <summary>Adds an elementwise function as a layer.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="function">The function.</param>
    /// <param name="inputs">The layers that it lists; none for the layer before.</param>
    public SpecBuilder Map(string name, ElementwiseSpec function, params string[] inputs) =>
        Layer(name, "Map", ("Type", function.Type), ("Function", function.Name)).From(inputs).ChangeLast(layer => layer with { Function = function });

    /// <summary>Adds an elementwise function as a loss.</summary>
    public SpecBuilder Loss(ElementwiseSpec function)
    {
        LossSpec loss = new("Loss", Arguments([("Type", function.Type), ("Function", function.Name)]), default) { Function = function };
        return this with { Module = Module with { Losses = Module.Losses.Append(loss).ToEquatableArray() } };
    }

    /// <summary>Adds a use of a block.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="block">The block.</param>
    /// <param name="sizes">The sizes text, or <see langword="null"/> where the user wrote none.</param>
    /// <param name="inputs">The layers that it lists; none for the layer before.</param>
    public SpecBuilder Use(string name, SpecBuilder block, string? sizes = null, params string[] inputs) =>
        (Use(name, block.Module.Type.FullName, sizes) with { Used = [.. Used, block] }).From(inputs);

    /// <summary>Adds a use of a class by its full name, whether or not the compiler knows it.</summary>
    public SpecBuilder Use(string name, string fullName, string? sizes = null) =>
        Layer(name, "Use", fullName, sizes is null ? [] : [(Place.Sizes, sizes)]);

    /// <summary>Applies a layer or block again.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="layer">The layer that stands above.</param>
    /// <param name="inputs">What it reads now; none for the layer before.</param>
    public SpecBuilder Reuse(string name, string layer, params string[] inputs) => Layer(name, "Reuse", ("Layer", layer)).From(inputs);

    /// <summary>Gives the last layer further arguments.</summary>
    /// <param name="arguments">What the user wrote.</param>
    public SpecBuilder Also(params (string Name, object Value)[] arguments) =>
        ChangeLast(layer => layer with { Arguments = layer.Arguments.Concat(Arguments(arguments)).ToEquatableArray() });

    /// <summary>Makes a block known that is used by name.</summary>
    public SpecBuilder Knowing(params SpecBuilder[] blocks) => this with { Used = [.. Used, .. blocks] };

    /// <summary>Lists the inputs of the last layer, each written with <c>nameof</c>.</summary>
    public SpecBuilder From(params string[] inputs) => ChangeLast(layer => layer with { Inputs = inputs.Select(input => new InputSpec(input, true)).ToEquatableArray() });

    /// <summary>Lists the inputs of the last layer as plain texts.</summary>
    public SpecBuilder FromTexts(params string[] inputs) => ChangeLast(layer => layer with { Inputs = inputs.Select(input => new InputSpec(input, false)).ToEquatableArray() });

    /// <summary>Adds a loss.</summary>
    /// <param name="kind">The attribute's name without its ending.</param>
    /// <param name="outputs">The output that it names, or none.</param>
    public SpecBuilder Loss(string kind, params string[] outputs)
    {
        LossSpec loss = new(kind, default, outputs.Select(output => new InputSpec(output, true)).ToEquatableArray());
        return this with { Module = Module with { Losses = Module.Losses.Append(loss).ToEquatableArray() } };
    }

    /// <summary>Gives the last loss arguments.</summary>
    /// <param name="arguments">What the user wrote: a number, or an array of <see cref="double"/>.</param>
    public SpecBuilder With(params (string Name, object Value)[] arguments)
    {
        int last = Module.Losses.Count - 1;
        LossSpec loss = Module.Losses[last] with { Arguments = Arguments(arguments) };
        return this with { Module = Module with { Losses = Module.Losses.Take(last).Append(loss).ToEquatableArray() } };
    }

    /// <summary>The declaration with all blocks that it uses, directly or through others.</summary>
    public ModelSpec Build() => new(
        Module,
        Used.SelectMany(block => block.Build().Blocks.Prepend(block.Module))
            .DistinctBy(block => block.Type.FullName)
            .OrderBy(block => block.Type.FullName, StringComparer.Ordinal)
            .ToEquatableArray());

    /// <summary>Compiles the declaration.</summary>
    public CompilationResult Compile() => ModelCompiler.Compile(Build());

    /// <summary>Compiles a model that has no errors; advice is allowed.</summary>
    public CompiledModel CompileValid()
    {
        CompilationResult result = Compile();
        Assert.True(result.Model is not null, string.Join("\n", Messages(result)));
        return result.Model;
    }

    /// <summary>What the compiler reports, a line each: <c>MG2001 Net.Hidden.Out[0..3]: message</c>.</summary>
    public string[] Report() => Messages(Compile());

    private static string[] Messages(CompilationResult result) =>
        [.. result.Errors.Select(error => $"{error.RuleId} {PlaceText.Of(error.Where)}: {RuleBook.Find(error.RuleId).Format(error)}")];

    private SpecBuilder Layer(string name, string kind, string? block, (string Name, object Value)[] arguments)
    {
        PropertySpec property = new("public", $"global::{block ?? "Minigrad.Layer"}", "get;", true, "");
        LayerSpec layer = new(name, kind, Arguments(arguments), default, block, property);
        return this with { Module = Module with { Layers = Module.Layers.Append(layer).ToEquatableArray() } };
    }

    private static EquatableArray<ArgumentSpec> Arguments((string Name, object Value)[] arguments) => arguments.Select(argument => new ArgumentSpec(argument.Name, argument.Value switch
    {
        int number => (long)number,
        double[] numbers => numbers.ToEquatableArray(),
        _ => argument.Value,
    })).ToEquatableArray();

    private SpecBuilder ChangeLast(Func<LayerSpec, LayerSpec> change)
    {
        EquatableArray<LayerSpec> layers = Module.Layers.Take(Module.Layers.Count - 1).Append(change(Module.Layers[Module.Layers.Count - 1])).ToEquatableArray();
        return this with { Module = Module with { Layers = layers } };
    }
}
