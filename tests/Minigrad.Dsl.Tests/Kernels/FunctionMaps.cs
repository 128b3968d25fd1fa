using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad.Tests.Kernels;

/// <summary>A map for each function that own activations and losses are made of.</summary>
public static class FunctionMaps
{
    public readonly struct Scale : IMap
    {
        public static int Arity => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Scale(x0, x1);
    }

    public readonly struct Softplus : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Softplus<S, V>(x0);
    }

    public readonly struct Log1p : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Log1p<S, V>(x0);
    }

    public readonly struct Expm1 : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Expm1<S, V>(x0);
    }

    public readonly struct Sinh : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Sinh<S, V>(x0);
    }

    public readonly struct Cosh : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Cosh<S, V>(x0);
    }

    public readonly struct Sine : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Sin(x0);
    }

    public readonly struct Cosine : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => S.Cos(x0);
    }

    public readonly struct Power : IMap
    {
        public static int Arity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<S, V>(V x0, V x1, V x2, V x3) where S : struct, ISimd<V> where V : struct => VectorFunctions.Power<S, V>(x0, S.Create(1.75f));
    }
}
