using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir;

/// <summary>What a node computes from its inputs. Immutable records with structural equality; <c>GraphVerifier</c> states the rules of each.</summary>
public abstract record Op
{
    /// <summary>The name in printed graphs.</summary>
    public string Name => GetType().Name.Substring(0, GetType().Name.Length - 2);

    /// <summary>The shape of the result for inputs of the given shapes; for sources, whose shape is their own, <see langword="null"/>.</summary>
    public abstract IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs);
}
