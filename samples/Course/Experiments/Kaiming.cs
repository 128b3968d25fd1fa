using Minigrad;

namespace Course.Experiments;

/// <summary>The course's initialisation of its convolutional networks: Kaiming (He et al., 2015) for a leak of 0.1 on each convolution, biases 0. The last layer keeps its default.</summary>
internal static class Kaiming
{
    private const double Leak = 0.1;

    /// <summary>Normal weights.</summary>
    public static TModel Normal<TModel>(TModel model, int seed) where TModel : IModel => Apply(model, new Initializer.KaimingNormal(Gain), seed);

    /// <summary>Uniform weights.</summary>
    public static TModel Uniform<TModel>(TModel model, int seed) where TModel : IModel => Apply(model, new Initializer.KaimingUniform(Gain), seed);

    private static double Gain => Math.Sqrt(2 / (1 + (Leak * Leak)));

    private static TModel Apply<TModel>(TModel model, Initializer initializer, int seed) where TModel : IModel
    {
        foreach (Layer convolution in model.Layers.Where(layer => layer.Kind == "Conv2d"))
        {
            model.Initialize($"{convolution.Name}.weight", initializer, seed);
            if (convolution.Parameters.Count > 1)
            {
                convolution.Bias.Values.Clear();
            }
        }

        return model;
    }
}
