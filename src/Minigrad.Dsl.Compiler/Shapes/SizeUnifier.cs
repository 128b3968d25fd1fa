namespace Minigrad.Compiler.Shapes;

/// <summary>The one place that says when two sizes are the same.</summary>
public static class SizeUnifier
{
    public static Meeting Meet(Size left, Size right) =>
        left.Equals(right) ? Meeting.Equal : (left - right).IsConstant ? Meeting.Conflict : Meeting.Unknown;
}
