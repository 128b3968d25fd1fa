using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Which rows and columns each output of an average pool reads.</summary>
public abstract record PoolRegions
{
    private PoolRegions()
    {
    }

    /// <summary>The result's height for an input's.</summary>
    public abstract Size OutHeight(Size height);

    /// <summary>The result's width for an input's.</summary>
    public abstract Size OutWidth(Size width);

    /// <summary>Those under a window that moves.</summary>
    /// <param name="Window">The window.</param>
    /// <param name="CountsPadding">Whether padding counts as zeros; otherwise it is left out of the mean.</param>
    public sealed record Moving(Window2d Window, bool CountsPadding) : PoolRegions
    {
        public override Size OutHeight(Size height) => Window.OutHeight(height);

        public override Size OutWidth(Size width) => Window.OutWidth(width);

        public override string ToString() => $"{Window}{(CountsPadding ? "" : ", padding not counted")}";
    }

    /// <summary><c>⌊i·size/out⌋</c> to <c>⌈(i + 1)·size/out⌉ - 1</c>, for a result of a given size.</summary>
    public sealed record Adaptive(int Height, int Width) : PoolRegions
    {
        public override Size OutHeight(Size height) => Size.Of(Height);

        public override Size OutWidth(Size width) => Size.Of(Width);

        public override string ToString() => $"to {Height}x{Width}";
    }
}
