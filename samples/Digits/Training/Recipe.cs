using Digits.CommandLine;
using Digits.Models;
using Minigrad;

namespace Digits.Training;

/// <summary>How a model is trained unless the command line says otherwise. To add a model, add its recipe.</summary>
/// <param name="Name">The model's name on the command line.</param>
/// <param name="Method">The optimizer and its schedule in words.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="BatchSize">Images a training step.</param>
/// <param name="LearningRate">The highest learning rate of the schedule.</param>
/// <param name="CreateModel">Creates the model from a seed.</param>
/// <param name="CreateOptimizer">Creates the optimizer from the learning rate.</param>
/// <param name="CreateSchedule">Creates the schedule from the learning rate.</param>
internal sealed record Recipe(
    string Name,
    string Method,
    int Epochs,
    int BatchSize,
    float LearningRate,
    Func<int, IModel> CreateModel,
    Func<float, Optimizer> CreateOptimizer,
    Func<float, Schedule> CreateSchedule)
{
    private static readonly Recipe Mlp = new(
        "mlp", "SGD, cosine from", 5, 64, 0.2f, seed => new DigitMlp(seed), rate => new Sgd(rate), rate => new CosineSchedule(rate));

    private static readonly Recipe Cnn = new(
        "cnn", "Adam, one cycle to", 5, 512, 0.01f, seed => new DigitCnn(seed), rate => new Adam(rate), peak => new OneCycleSchedule(peak));

    /// <summary>The recipe of a model, with the command line's changes.</summary>
    public static Recipe For(RunOptions options)
    {
        Recipe recipe = options.Model == ModelKind.Mlp ? Mlp : Cnn;
        return recipe with
        {
            Epochs = options.Epochs ?? recipe.Epochs,
            BatchSize = options.BatchSize ?? recipe.BatchSize,
            LearningRate = options.LearningRate ?? recipe.LearningRate,
        };
    }
}
