using Digits.Data;
using Digits.Reports;
using Digits.Terminal;
using Minigrad;

namespace Digits.Training;

/// <summary>Trains a model by its recipe.</summary>
internal static class Trainer
{
    /// <summary>Trains, then measures with the validation images, also when the training was stopped.</summary>
    /// <param name="recipe">The model and how to train it.</param>
    /// <param name="data">The images.</param>
    /// <param name="seed">The seed of the first weights and of the order of the images.</param>
    /// <param name="display">Shown how the training goes.</param>
    /// <param name="cancellationToken">Stops the training after a batch.</param>
    public static Outcome Train(Recipe recipe, DigitData data, int seed, TrainingDisplay display, CancellationToken cancellationToken)
    {
        Normalizer normalizer = data.Train.Statistics();
        var loaders = DataLoaders.Create(data.Train.Normalize(normalizer), data.Valid.Normalize(normalizer), recipe.BatchSize, seed);
        IModel model = recipe.CreateModel(seed);
        Learner<IModel> learner = new(model, loaders, recipe.CreateOptimizer(recipe.LearningRate));
        int batches = loaders.Train.BatchCount;
        StepTimer timer = new();
        History history = display.During(progress => learner.Fit(
            recipe.Epochs,
            recipe.CreateSchedule(recipe.LearningRate),
            [timer],
            progress,
            cancellationToken: cancellationToken));
        int finished = history.Epochs.Count(epoch => epoch.Steps == batches);
        return new(model, history, finished, timer.MedianMicroseconds, Examination.Of(model, loaders.Valid!));
    }
}
