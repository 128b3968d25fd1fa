namespace Minigrad;

/// <summary>The two parts of MNIST or of a set in the same files, such as Fashion-MNIST.</summary>
/// <param name="Train">The training images, 60,000 in MNIST.</param>
/// <param name="Test">The test images, 10,000 in MNIST.</param>
public sealed record MnistData(Dataset Train, Dataset Test);
