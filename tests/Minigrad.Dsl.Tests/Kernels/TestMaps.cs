using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad.Tests.Kernels;

/// <summary>Maps of each arity, with the same formula in float64.</summary>
internal static class TestMaps
{
    public readonly struct Relu : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Max(x0, S.Zero);
    }

    public readonly struct BiasRelu : IMap
    {
        public static int Arity => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Max(S.Add(x0, x1), S.Zero);

        public static double Reference(double x0, double x1) => Math.Max(x0 + x1, 0);
    }

    public readonly struct ReluGradient : IMap
    {
        public static int Arity => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Select(S.GreaterThan(x1, S.Zero), x0, S.Zero);

        public static double Reference(double x0, double x1) => x1 > 0 ? x0 : 0;
    }

    public readonly struct Blend : IMap
    {
        public static int Arity => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.MultiplyAdd(x0, x1, S.Subtract(x2, S.Multiply(x3, S.Create(0.5f))));

        public static double Reference(double x0, double x1, double x2, double x3) => x0 * x1 + (x2 - x3 * 0.5);
    }

    public readonly struct Exponential : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Exp(x0);
    }

    public readonly struct Logarithm : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Log(x0);
    }

    public readonly struct Sigmoid : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Sigmoid<S, V>(x0);
    }

    public readonly struct Tanh : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Tanh<S, V>(x0);
    }

    public readonly struct Erf : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Erf<S, V>(x0);
    }

    public readonly struct LeakyRelu : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.LeakyRelu<S, V>(x0, S.Create(0.25f));
    }
}
