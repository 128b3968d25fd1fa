using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Writes one pass of an optimizer: a struct with the numbers of the step, and its construction.</summary>
public sealed class UpdateRuleCode
{
    private readonly string _name;
    private readonly UpdateSpec _update;
    private readonly UniformParts _uniforms = new(UpdateSpec.FirstUniform);
    private readonly ScalarExpression _result;
    private readonly ScalarExpression[] _slots;

    /// <summary>Prepares a pass.</summary>
    /// <param name="name">The struct's name.</param>
    /// <param name="update">The pass.</param>
    public UpdateRuleCode(string name, UpdateSpec update)
    {
        (_name, _update) = (name, update);
        _slots = [.. update.Slots.Select(_uniforms.Extract)];
        _result = _uniforms.Extract(update.Result);
    }

    /// <summary>The struct with the numbers of a step, which are variables with the names of the method's parameters.</summary>
    public string Create() =>
        $"new {_name}({string.Join(", ", _uniforms.Parts.Select(part => $"(float){UniformCode.Double(part, [.. _update.Uniforms.Select(Names.Escape)], UpdateSpec.FirstUniform)}"))})";

    /// <summary>Writes the struct.</summary>
    public void Write(CodeWriter writer)
    {
        string[] names = ["target", "operand", "slot0", "slot1", .. _uniforms.Parts.Select(part => part.ToString()!)];
        string[] variables = [.. _uniforms.Parts.Select((_, i) => $"u{Literal.Integer(i)}")];
        writer.Line();
        for (int i = 0; i < _uniforms.Parts.Count; i++)
        {
            writer.Line($"// {variables[i]} = {ScalarCode.Strip(ScalarCode.Text(_uniforms.Parts[i], ["target", "operand", "slot0", "slot1", .. _update.Uniforms]))}");
        }

        for (int i = 0; i < _slots.Length; i++)
        {
            writer.Line($"// slot{Literal.Integer(i)} = {ScalarCode.Strip(ScalarCode.Text(_slots[i], ["target", "operand", "slot0", "slot1", .. variables]))}");
        }

        writer.Line($"// target = {ScalarCode.Strip(ScalarCode.Text(_result, ["target", "operand", "slot0", "slot1", .. variables]))}")
            .Open($"private readonly struct {_name}({string.Join(", ", variables.Select(variable => $"float {variable}"))}) : global::Minigrad.IUpdate")
            .Line($"public static int SlotCount => {Literal.Integer(_slots.Length)};")
            .Line()
            .Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]")
            .Open("public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, global::Minigrad.Kernels.ISimd<V> where V : struct");
        WriteBody(writer, variables);
        writer.Close().Close();
    }

    private void WriteBody(CodeWriter writer, string[] variables)
    {
        ScalarExpression[] all = [.. _slots, _result];
        HashSet<int> read = [.. all.SelectMany(expression => expression.Arguments)];
        string[] sources = ["target", "operand", "slot0", "slot1", .. variables.Select(variable => $"S.Create({variable})")];
        foreach (int argument in read.OrderBy(argument => argument))
        {
            writer.Line($"V x{Literal.Integer(argument)} = {sources[argument]};");
        }

        Dictionary<ScalarExpression, string> names = [];
        string? Name(ScalarExpression part) => names.TryGetValue(part, out string? name) ? name : null;
        foreach (ScalarExpression part in SharedParts.Of(all))
        {
            string name = $"t{Literal.Integer(names.Count)}";
            writer.Line($"V {name} = {ScalarCode.Vector(part, Name)};");
            names.Add(part, name);
        }

        for (int i = 0; i < _slots.Length; i++)
        {
            writer.Line($"slot{Literal.Integer(i)} = {Name(_slots[i]) ?? ScalarCode.Vector(_slots[i], Name)};");
        }

        writer.Line($"return {Name(_result) ?? ScalarCode.Vector(_result, Name)};");
    }
}
