using Course.FromScratch;

namespace Course.Experiments;

/// <summary>Notebook 02b: averages over a hundred products of a random vector and a random 512 x 512 matrix. They hardly depend on the draw.</summary>
internal static class RandomProducts
{
    private const double RelativeTolerance = 0.03;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        Of("02b-square", "mean square", 516.8, 1, relu: false, product => product.MeanSquare),
        Of("02b-relu-mean", "mean after a ReLU", 9.005, 1, relu: true, product => product.Mean),
        Of("02b-relu-square", "mean square after a ReLU", 257.4, 1, relu: true, product => product.MeanSquare),
        Of("02b-kaiming-mean", "mean after a ReLU, Kaiming weights", 0.5643, Math.Sqrt(2.0 / RandomProduct.Size), relu: true, product => product.Mean),
        Of("02b-kaiming-square", "mean square after a ReLU, Kaiming weights", 1.0055, Math.Sqrt(2.0 / RandomProduct.Size), relu: true, product => product.MeanSquare),
    ];

    private static Experiment Of(string id, string quantity, double published, double deviation, bool relu, Func<RandomProduct, double> read) => new(
        id,
        "a random vector times a random 512 x 512 matrix, 100 draws",
        quantity,
        published,
        Tolerance.Around(published, RelativeTolerance * published),
        Seeds: 3,
        (_, seed, _) => read(RandomProduct.Average(deviation, relu, seed)));
}
