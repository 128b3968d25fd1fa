namespace Minigrad;

/// <summary>The Euclidean norms of parameters and of the direction in which they are to move.</summary>
internal readonly record struct Norms(double Target, double Direction)
{
    /// <summary>‖p‖/‖u‖, at most the given one; 1 where a norm is zero, so that zeros can move and a direction of zero divides nothing.</summary>
    public float Ratio(float maximum) => Target == 0 || Direction == 0 ? 1 : (float)Math.Min(Target / Direction, maximum);
}
