using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Advice on what a loss is given.</summary>
public static class LossAdvice
{
    /// <summary>The layers whose results a loss should not get, because it applies such a function itself.</summary>
    private static readonly Dictionary<string, string[]> Squashed = new()
    {
        ["CrossEntropy"] = ["Softmax", "LogSoftmax", "Sigmoid"],
        ["BinaryCrossEntropy"] = ["Sigmoid", "Softmax"],
    };

    /// <summary>Advises where a loss of logits reads probabilities.</summary>
    public static void Give(ModuleSpec module, LossSpec loss, string output, ErrorSink errors)
    {
        if (Squashed.TryGetValue(loss.Kind, out string[]? kinds) && module.Layers.FirstOrDefault(layer => layer.Name == output) is { } layer && kinds.Contains(layer.Kind))
        {
            errors.Report(RuleBook.ProbabilitiesBeforeLoss, new(module.Type.FullName, layer.Name, Place.Attribute), loss.Kind, layer.Name, layer.Kind);
        }
    }
}
