using System.Runtime.Intrinsics;

namespace Minigrad;

/// <summary>What the kernels use of the machine.</summary>
public static class Runtime
{
    /// <summary>The environment variable that lowers <see cref="VectorWidth"/>: 512, 256, 128 or 32.</summary>
    internal const string VectorWidthVariable = "MINIGRAD_VECTOR_WIDTH";

    private static int s_vectorWidth;
    private static int s_threads = Environment.ProcessorCount;

    /// <summary>The vector width in bits that kernels use: 512, 256, 128, or 32 for the scalar path.</summary>
    /// <remarks>
    /// Under the JIT it follows from the hardware, in a NativeAOT binary from the instruction set it was published for. The environment
    /// variable MINIGRAD_VECTOR_WIDTH lowers it. One width gives bit-identical results on every run; different widths differ by rounding.
    /// </remarks>
    /// <exception cref="MinigradException">MINIGRAD_VECTOR_WIDTH is not a width, or more than the hardware has.</exception>
    public static int VectorWidth
    {
        get => s_vectorWidth != 0 ? s_vectorWidth : s_vectorWidth = Detect(Environment.GetEnvironmentVariable(VectorWidthVariable));
        internal set => s_vectorWidth = Check(value.ToString(System.Globalization.CultureInfo.InvariantCulture), "Runtime.VectorWidth");
    }

    /// <summary>How many threads a kernel may use, the calling one included: 1 to <see cref="Environment.ProcessorCount"/>, at first all.</summary>
    /// <remarks>Results do not depend on it, bit by bit.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public static int Threads
    {
        get => s_threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Environment.ProcessorCount);
            s_threads = value;
        }
    }

    /// <summary>The widest vectors of this machine, in bits.</summary>
    internal static int HardwareVectorWidth =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 32;

    /// <summary>The width for a value of the environment variable.</summary>
    internal static int Detect(string? variable) =>
        string.IsNullOrEmpty(variable) ? HardwareVectorWidth : Check(variable, $"The environment variable {VectorWidthVariable}");

    private static int Check(string value, string source)
    {
        int width = value switch { "512" => 512, "256" => 256, "128" => 128, "32" => 32, _ => 0 };
        if (width == 0) throw new MinigradException($"{source} is '{value}' but must be 512, 256, 128 or 32 (scalar): set one of these, or nothing for the hardware's {HardwareVectorWidth}.");
        if (width > HardwareVectorWidth) throw new MinigradException($"{source} is {width} but this machine has vectors of {HardwareVectorWidth} bits: set at most {HardwareVectorWidth}.");
        return width;
    }
}
