using Minigrad.Kernels;

namespace Minigrad;

/// <summary>An update rule for one vector of parameters: a struct of the step's scalars.</summary>
internal interface IUpdate
{
    /// <summary>The number of remembered values that the rule reads and writes, 0 to 2.</summary>
    static abstract int Slots { get; }

    /// <summary>The new parameter values.</summary>
    V Invoke<S, V>(V value, V gradient, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct;
}
