namespace Digits.CommandLine;

/// <summary>What the command line asks for; null where the model's own default holds.</summary>
/// <param name="Data">The folder of the four MNIST files, or null to draw the digits.</param>
/// <param name="Model">The model to train.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="BatchSize">Images a training step.</param>
/// <param name="LearningRate">The highest learning rate of the model's schedule.</param>
/// <param name="Seed">The seed of the drawing, the initial weights and the order of the images.</param>
/// <param name="Threads">The most threads to use, or null for all.</param>
/// <param name="Json">The file for the JSON report, <c>-</c> for standard output, or null for none.</param>
internal sealed record RunOptions(
    string? Data,
    ModelKind Model,
    int? Epochs,
    int? BatchSize,
    float? LearningRate,
    int Seed,
    int? Threads,
    string? Json);
