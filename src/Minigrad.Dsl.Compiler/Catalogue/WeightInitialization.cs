using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;

namespace Minigrad.Compiler.Catalogue;

/// <summary>How the weight and the bias of a layer begin, as its arguments say.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Bias">The bias.</param>
public sealed record WeightInitialization(InitializerSpec Weight, InitializerSpec Bias)
{
    private const string Scheme = "Initialization";
    private const string OfBias = "BiasInitialization";
    private static readonly string[] Gains = ["Nonlinearity", "Slope", "Fan"];

    /// <summary>Reads the arguments, or reports what is wrong with them.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="fanIn">The number of inputs that one output reads.</param>
    /// <param name="hasBias">Whether the layer has a bias.</param>
    public static WeightInitialization? Of(LayerContext context, long fanIn, bool hasBias)
    {
        InitializerSpec fallback = InitializerSpec.FanIn(fanIn);
        InitializerSpec? weight = Weights(context, fallback);
        if (!hasBias && context.Layer.Argument(OfBias) is not null)
        {
            RefuseArgument(context, OfBias, "the layer has no bias", "remove it, or set Bias = true");
            return null;
        }

        InitializerSpec? bias = Constant(context, OfBias, fallback, "a bias has no fan-in");
        return weight is null || bias is null ? null : new(weight, bias);
    }

    /// <summary>How a value begins that has no fans and so can only be all 0, all 1 or as it does without the argument.</summary>
    public static InitializerSpec? Constant(LayerContext context, string argument, InitializerSpec fallback, string reason)
    {
        if (Member(context, argument, Initialization.Default) is not { } kind)
        {
            return null;
        }

        switch (kind)
        {
            case Initialization.Default:
                return fallback;
            case Initialization.Zeros:
                return InitializerSpec.Zeros;
            case Initialization.Ones:
                return InitializerSpec.Ones;
            default:
                context.Errors.Report(
                    RuleBook.InitializationUnfit, context.At(argument), argument, context.Layer.Name, kind.ToString(), reason, "use Default, Zeros or Ones");
                return null;
        }
    }

    /// <summary>How a layer's weights begin.</summary>
    public static InitializerSpec? Weights(LayerContext context, InitializerSpec fallback)
    {
        Initialization? kind = Member(context, Scheme, Initialization.Default);
        Nonlinearity? nonlinearity = Member(context, "Nonlinearity", Nonlinearity.Default);
        Fan? fan = Member(context, "Fan", Fan.In);
        double? slope = context.Layer.Argument("Slope") is null
            ? 0.01
            : context.Real("Slope", 0.01, value => !double.IsNaN(value) && !double.IsInfinity(value), "finite");
        if (kind is null || nonlinearity is null || fan is null || slope is null || RefusesGain(context, kind.Value, nonlinearity.Value))
        {
            return null;
        }

        return kind switch
        {
            Initialization.Default => fallback,
            Initialization.Zeros => InitializerSpec.Zeros,
            Initialization.Ones => InitializerSpec.Ones,
            _ => new InitializerSpec.ByFans(kind.Value, nonlinearity.Value, slope.Value, fan.Value),
        };
    }

    /// <summary>Reports an argument of the initialisation of a layer that has no weights of its own.</summary>
    public static bool RefusesAll(LayerContext context) => RefusesAll(context, "the layer has no weights of its own", "remove it");

    /// <summary>Reports an argument of the initialisation of weights where it has no effect.</summary>
    public static bool RefusesAll(LayerContext context, string reason, string advice)
    {
        string? written = Gains.Prepend(Scheme).FirstOrDefault(argument => context.Layer.Argument(argument) is not null);
        if (written is not null)
        {
            RefuseArgument(context, written, reason, advice);
        }

        return written is not null;
    }

    private static bool RefusesGain(LayerContext context, Initialization kind, Nonlinearity nonlinearity)
    {
        if (kind is Initialization.Default or Initialization.Zeros or Initialization.Ones)
        {
            return Gains.Any(argument => Refuses(context, argument, $"the weights begin as {kind}, which has neither gain nor fan", "set Initialization too, or remove it"));
        }

        bool isKaiming = kind is Initialization.KaimingNormal or Initialization.KaimingUniform;
        return (!isKaiming && Refuses(context, "Fan", $"{kind} does not divide by one fan", "remove it"))
            || (nonlinearity != Nonlinearity.LeakyRelu && Refuses(context, "Slope", "only a leaky ReLU has a slope", "write Nonlinearity = Nonlinearity.LeakyRelu too, or remove it"));
    }

    private static bool Refuses(LayerContext context, string argument, string reason, string advice)
    {
        if (context.Layer.Argument(argument) is null)
        {
            return false;
        }

        RefuseArgument(context, argument, reason, advice);
        return true;
    }

    private static void RefuseArgument(LayerContext context, string argument, string reason, string advice) =>
        context.Errors.Report(RuleBook.ArgumentWithoutEffect, context.At(argument), argument, context.Layer.Name, reason, advice);

    private static TEnum? Member<TEnum>(LayerContext context, string argument, TEnum fallback)
        where TEnum : struct
    {
        object? written = context.Layer.Argument(argument);
        if (written is null)
        {
            return fallback;
        }

        if (written is string name && Enum.TryParse(name, out TEnum member))
        {
            return member;
        }

        string found = written is UnsupportedValue ? $"no member of {typeof(TEnum).Name}" : "of another type";
        context.Errors.Report(RuleBook.ArgumentKind, context.At(argument), argument, context.Layer.Name, found, $"one of {string.Join(", ", Enum.GetNames(typeof(TEnum)))}");
        return null;
    }
}
