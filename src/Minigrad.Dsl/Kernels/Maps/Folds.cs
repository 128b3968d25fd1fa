using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The functions of two values that <see cref="FoldRows"/> folds a column with.</summary>
public static class Folds
{
    /// <summary>The larger of both; NaN if either is NaN.</summary>
    public readonly struct Maximum : IMap
    {
        /// <inheritdoc/>
        public static int Arity => 2;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Max(x0, x1);
    }

    /// <summary>The smaller of both; NaN if either is NaN.</summary>
    public readonly struct Minimum : IMap
    {
        /// <inheritdoc/>
        public static int Arity => 2;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Min(x0, x1);
    }

    /// <summary>The product of both.</summary>
    public readonly struct Product : IMap
    {
        /// <inheritdoc/>
        public static int Arity => 2;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Multiply(x0, x1);
    }
}
