using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Generators.Emit;

/// <summary>Writes the other half of an optimizer: constructor, hyper-parameters, slots and the loops.</summary>
public static class OptimizerEmitter
{
    private const string Run = "global::Minigrad.UpdateLoop.Run";

    /// <summary>The file's text.</summary>
    public static string Emit(OptimizerSpec spec, bool analyzersRun)
    {
        CodeWriter writer = new();
        ClassFrame.Open(writer, spec.Type, () => Documentation(writer, spec), ": global::Minigrad.Optimizer");
        Members(writer, spec);
        if (spec.Errors.Count > 0)
        {
            Failure(writer, spec.Errors[0], analyzersRun);
        }
        else
        {
            Passes(writer, spec);
        }

        ClassFrame.Close(writer, spec.Type);
        return writer.ToString();
    }

    private static void Documentation(CodeWriter writer, OptimizerSpec spec)
    {
        if (!spec.Type.HasDocumentation)
        {
            writer.Line($"/// <summary>The optimizer <c>{spec.Type.Name}</c>.</summary>");
        }
    }

    private static void Members(CodeWriter writer, OptimizerSpec spec)
    {
        HyperParameterSpec[] others = [.. spec.HyperParameters.Where(hyper => hyper.Name != OptimizerSpec.LearningRate)];
        string parameters = string.Join(", ", spec.HyperParameters.Select(hyper => $"float {Names.Escape(hyper.Name)}{(hyper.Initial is { } value ? $" = {Literal.Float(value)}" : "")}"));
        string declared = string.Concat(others.Select(hyper => $", global::Minigrad.HyperParameter.{hyper.Range}(nameof({OptimizerSpec.Pascal(hyper.Name)}), {Names.Escape(hyper.Name)})"));
        writer.Line("/// <summary>Creates the optimizer.</summary>");
        foreach (HyperParameterSpec hyper in spec.HyperParameters)
        {
            writer.Line($"/// <param name=\"{hyper.Name}\">The hyper-parameter <c>{hyper.Name}</c>.</param>");
        }

        writer.Line("/// <exception cref=\"global::Minigrad.MinigradException\">A value is out of its range.</exception>")
            .Open($"public {spec.Type.Name}({parameters}) : base({OptimizerSpec.LearningRate}{declared})")
            .Close();
        foreach (HyperParameterSpec hyper in others)
        {
            string name = OptimizerSpec.Pascal(hyper.Name);
            writer.Line()
                .Line($"/// <summary>The hyper-parameter <c>{hyper.Name}</c>.</summary>")
                .Line("/// <exception cref=\"global::Minigrad.MinigradException\">The value is out of its range.</exception>")
                .Open($"public float {name}")
                .Line($"get => Get(nameof({name}));")
                .Line($"set => Set(nameof({name}), value);")
                .Close();
        }

        writer.Line()
            .Line("/// <inheritdoc/>")
            .Line($"public override global::System.Collections.Generic.IReadOnlyList<string> Slots {{ get; }} = [{string.Join(", ", spec.Slots.Select(slot => Literal.Text(OptimizerSpec.Pascal(slot))))}];");
    }

    private static void Passes(CodeWriter writer, OptimizerSpec spec)
    {
        UpdateRuleCode update = new("UpdateRule", spec.Update!);
        UpdateRuleCode? direction = spec.Direction is { } first ? new("DirectionRule", first) : null;
        writer.Line().Line("/// <inheritdoc/>").Open("protected override void Update(in global::Minigrad.UpdateRun run)");
        IEnumerable<string> uniforms = spec.Update!.Uniforms.Concat(spec.Direction?.Uniforms ?? default).Distinct();
        foreach (string uniform in uniforms.Where(name => spec.HyperParameters.Any(hyper => hyper.Name == name)))
        {
            writer.Line($"double {Names.Escape(uniform)} = run[nameof({OptimizerSpec.Pascal(uniform)})];");
        }

        if (uniforms.Contains("step"))
        {
            writer.Line("double step = run.Step;");
        }

        if (direction is null)
        {
            writer.Line($"{Run}({update.Create()}, run.Values, run.Gradients{string.Concat(spec.Slots.Select(slot => $", run.Slot({Literal.Text(OptimizerSpec.Pascal(slot))})"))});")
                .Line("run.ClearPadding();");
        }
        else
        {
            writer.Open("foreach (global::Minigrad.Parameter parameter in run.Parameters)")
                .Line("global::System.Span<float> values = parameter.Values, direction = run.Scratch(parameter);")
                .Line("values.CopyTo(direction);")
                .Line($"{Run}({direction.Create()}, direction, parameter.Gradients{string.Concat(spec.Slots.Select(slot => $", run.Slot({Literal.Text(OptimizerSpec.Pascal(slot))}, parameter)"))});")
                .Line("global::Minigrad.UpdateLoop.Norms(values, direction, out double valueNorm, out double directionNorm);")
                .Line($"{Run}({update.Create()}, values, direction);")
                .Close();
        }

        writer.Close();
        direction?.Write(writer);
        update.Write(writer);
    }

    private static void Failure(CodeWriter writer, DslError error, bool analyzersRun)
    {
        string message = RuleBook.Find(error.RuleId).Format(error);
        if (!analyzersRun)
        {
            writer.Line($"#error {error.RuleId}: {message}");
        }

        writer.Line()
            .Line("/// <inheritdoc/>")
            .Line($"protected override void Update(in global::Minigrad.UpdateRun run) => throw new global::Minigrad.ModelNotCompiledException({Literal.Text(error.RuleId)}, {Literal.Text(message)});");
    }
}
