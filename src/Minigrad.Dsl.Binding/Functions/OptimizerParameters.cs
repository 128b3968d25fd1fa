using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding.Functions;

/// <summary>What the parameters of an optimizer's methods are, by their names and types.</summary>
internal static class OptimizerParameters
{
    public const string Update = nameof(Update);
    public const string Direction = nameof(Direction);
    public const string Value = "value";
    public const string Gradient = "gradient";
    public const string DirectionOperand = "direction";
    public const string Step = "step";

    /// <summary>The norms over a parameter.</summary>
    public static IReadOnlyList<string> Norms { get; } = ["valueNorm", "directionNorm"];

    public static IEnumerable<IParameterSymbol> Slots(IMethodSymbol method) =>
        method.Parameters.Where(parameter => parameter.RefKind == RefKind.Ref && parameter.Name != Value);

    /// <summary>The argument that a parameter is; from <see cref="UpdateSpec.FirstUniform"/> on for what is the same for all elements.</summary>
    public static int Index(IParameterSymbol parameter, IParameterSymbol[] slots) => parameter.Name switch
    {
        Value => 0,
        Gradient or DirectionOperand => 1,
        _ when Array.IndexOf(slots, parameter) is var slot and >= 0 => 2 + slot,
        _ => UpdateSpec.FirstUniform,
    };

    public static bool IsHyperParameter(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && parameter.Name is not (Value or Gradient or DirectionOperand or Step) && !Norms.Contains(parameter.Name);

    /// <summary>The hyper-parameters of all methods, each once: those without a value at first, then the learning rate, then the others.</summary>
    public static EquatableArray<HyperParameterSpec> HyperParameters(IEnumerable<IMethodSymbol> methods)
    {
        List<HyperParameterSpec> found = [];
        foreach (IParameterSymbol parameter in methods.SelectMany(method => method.Parameters).Where(IsHyperParameter))
        {
            int known = found.FindIndex(other => other.Name == parameter.Name);
            double? initial = parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is float value ? value : null;
            HyperParameterSpec hyper = new(parameter.Name, initial, Range(parameter));
            if (known < 0)
            {
                found.Add(hyper);
            }
            else if (found[known].Initial is null)
            {
                found[known] = hyper;
            }
        }

        if (found.All(hyper => hyper.Name != OptimizerSpec.LearningRate))
        {
            found.Insert(0, new(OptimizerSpec.LearningRate, null, nameof(HyperParameterRange.NotNegative)));
        }

        return found.OrderBy(hyper => hyper.Initial is null ? 0 : 1).ThenBy(hyper => hyper.Name == OptimizerSpec.LearningRate ? 0 : 1).ToEquatableArray();
    }

    private static string Range(IParameterSymbol parameter)
    {
        AttributeData? attribute = parameter.GetAttributes().FirstOrDefault(candidate => MinigradAttributes.Is(candidate, typeof(HyperParameterAttribute)));
        return attribute?.ConstructorArguments is [{ Value: int value }] && Enum.IsDefined(typeof(HyperParameterRange), value)
            ? ((HyperParameterRange)value).ToString()
            : nameof(HyperParameterRange.NotNegative);
    }
}
