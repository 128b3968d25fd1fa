using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>
/// Checks the arguments of a layer whose input has an error of its own, so that several mistakes in one model are all reported. The layer is built on an input of
/// unknown sizes, and of what it finds only that is kept which no input could mend.
/// </summary>
public static class ArgumentChecker
{
    private static readonly HashSet<string> WhateverComesIn =
    [
        RuleBook.ArgumentKind.Id,
        RuleBook.ArgumentMissing.Id,
        RuleBook.ArgumentRange.Id,
        RuleBook.ArgumentWithoutEffect.Id,
        RuleBook.DivisionInexact.Id,
        RuleBook.SizeNotPositive.Id,
        RuleBook.SizeUnknown.Id,
    ];

    /// <summary>Reports what is wrong in the layer's arguments themselves.</summary>
    public static void Check(ModuleFrame frame, LayerSpec layer, string owner, LayerDefinition definition)
    {
        (int minimum, int maximum) = definition.InputCount;
        int count = Math.Max(layer.Inputs.Count, Math.Min(minimum, 1));
        if (count < minimum || count > maximum)
        {
            return;
        }

        ModelProgram program = new(frame.Program.Mode, frame.Program.IsBlockAlone);
        EquatableArray<Axis> axes = Enumerable.Range(0, 4).Select(_ => new Axis("", Size.Named("?"))).ToEquatableArray();
        int node = program.Graph.Source(new InputOp(), axes.Select(axis => axis.Size));
        Value unknown = new(node, axes, "", "", frame.At(layer.Name, Place.Attribute));
        ErrorSink found = new();
        try
        {
            definition.Build(new(frame with { Program = program, Errors = found }, layer, [.. Enumerable.Repeat(unknown, count)], owner));
        }
        catch (OverflowException)
        {
            // The layer's own sizes are too large, which is said once its input is right.
        }

        foreach (DslError error in found.Errors.Where(error => IsKept(error) && error.Where.Argument != Place.Attribute))
        {
            frame.Errors.Add(error);
        }
    }

    private static bool IsKept(DslError error) =>
        WhateverComesIn.Contains(error.RuleId) || error.RuleId.StartsWith("MG1", StringComparison.Ordinal);
}
