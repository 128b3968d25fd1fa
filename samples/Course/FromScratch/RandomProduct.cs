using Course.Matmul;

namespace Course.FromScratch;

/// <summary>What a random 512 x 512 matrix makes of a random vector.</summary>
/// <param name="Mean">The mean of the result.</param>
/// <param name="MeanSquare">The mean of its squares.</param>
internal readonly record struct RandomProduct(double Mean, double MeanSquare)
{
    /// <summary>The length of the vectors.</summary>
    public const int Size = 512;

    private const int Draws = 100;

    /// <summary>The averages over 100 draws of a vector and a matrix.</summary>
    /// <param name="deviation">The deviation of the matrix's elements; the vector's is 1.</param>
    /// <param name="relu">Whether the result goes through a ReLU.</param>
    /// <param name="seed">The seed.</param>
    public static RandomProduct Average(double deviation, bool relu, int seed)
    {
        double mean = 0, square = 0;
        float[] y = new float[Size];
        for (int draw = 0; draw < Draws; draw++)
        {
            Rungs.Einsum(RandomValues.Normal(Size, 1, seed, 2 * draw), RandomValues.Normal(Size * Size, deviation, seed, (2 * draw) + 1), y, 1, Size, Size);
            foreach (float value in y)
            {
                double result = relu ? Math.Max(value, 0) : value;
                mean += result / (Draws * Size);
                square += result * result / (Draws * Size);
            }
        }

        return new(mean, square);
    }
}
