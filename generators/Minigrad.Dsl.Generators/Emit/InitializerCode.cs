using Minigrad.Compiler.Catalogue;

namespace Minigrad.Generators.Emit;

/// <summary>Writes how values begin.</summary>
public static class InitializerCode
{
    /// <summary>The initialiser, behind <c>new global::Minigrad.Initializer.</c></summary>
    public static string Write(InitializerSpec initializer) => initializer switch
    {
        InitializerSpec.Constant constant => $"Constant({Literal.Float(constant.Value)})",
        InitializerSpec.Uniform uniform => $"Uniform({Literal.Float(uniform.Bound)})",
        InitializerSpec.Normal normal => $"Normal({Literal.Float(normal.Deviation)})",
        InitializerSpec.ByFans scheme => $"{scheme.Kind}({string.Join(", ", Arguments(scheme))})",
        _ => throw new InvalidOperationException($"No code for '{initializer}'."),
    };

    private static IEnumerable<string> Arguments(InitializerSpec.ByFans scheme)
    {
        if (scheme.Nonlinearity == Nonlinearity.LeakyRelu)
        {
            yield return $"global::Minigrad.Gain.LeakyRelu({Literal.Double(scheme.Slope)})";
        }
        else if (scheme.Nonlinearity != Nonlinearity.Default)
        {
            yield return $"global::Minigrad.Gain.{scheme.Nonlinearity}";
        }

        if (scheme.Fan == Fan.Out)
        {
            yield return "Fan: global::Minigrad.Fan.Out";
        }
    }
}
