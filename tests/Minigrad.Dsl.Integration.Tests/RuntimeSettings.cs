
namespace Minigrad.Integration.Tests;

/// <summary>Vector width and threads for one test, set back at its end. They belong to the process, so tests that change them do not run side by side.</summary>
public sealed class RuntimeSettings : IDisposable
{
    private static readonly int Widest = Runtime.VectorWidth;
    private readonly int _threads = Runtime.Threads;

    public RuntimeSettings(int width, int? threads = null)
    {
        Runtime.VectorWidth = width;
        Runtime.Threads = threads ?? _threads;
    }

    /// <summary>The widths that this machine has, the scalar path included.</summary>
    public static IEnumerable<int> Widths => new[] { 512, 256, 128, 32 }.Where(width => width <= Widest);

    public void Dispose()
    {
        Runtime.VectorWidth = Widest;
        Runtime.Threads = _threads;
    }
}
