using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Checks of sizes and lengths before memory is pinned.</summary>
internal static class Require
{
    /// <summary>Throws unless the size is 0 or more.</summary>
    public static void Size(int value, [CallerArgumentExpression(nameof(value))] string? name = null) => ArgumentOutOfRangeException.ThrowIfNegative(value, name);

    /// <summary>Throws unless the span holds at least <paramref name="needed"/> elements.</summary>
    public static void Length<T>(ReadOnlySpan<T> span, long needed, [CallerArgumentExpression(nameof(span))] string? name = null)
    {
        if (span.Length < needed) TooShort(name, span.Length, needed);
    }

    [DoesNotReturn]
    private static void TooShort(string? name, int length, long needed) => throw new ArgumentException($"'{name}' has {length} elements but the sizes need {needed}.", name);
}
