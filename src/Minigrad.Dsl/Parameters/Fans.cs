namespace Minigrad;

/// <summary>How a weight connects inputs with outputs.</summary>
/// <param name="In">Fan-in: the number of inputs that one output reads.</param>
/// <param name="Out">Fan-out: the number of outputs that one input reaches.</param>
/// <param name="Rows">The rows of the row-major matrix that the weight is between outputs and what each reads, in either direction; 0 where its axes are no such matrix.</param>
public sealed record Fans(long In, long Out, int Rows)
{
    /// <summary>The fans of a weight <c>out in …</c>, such as a linear layer's or a convolution's.</summary>
    /// <param name="shape">The sizes; with fewer than two there are no fans.</param>
    /// <returns>The fans, or null.</returns>
    public static Fans? Of(ReadOnlySpan<int> shape)
    {
        if (shape.Length < 2)
        {
            return null;
        }

        long area = 1;
        foreach (int size in shape[2..])
        {
            area *= size;
        }

        return new(shape[1] * area, shape[0] * area, shape[0]);
    }
}
