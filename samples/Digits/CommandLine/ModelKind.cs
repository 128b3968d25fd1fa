namespace Digits.CommandLine;

/// <summary>The models that <c>--model</c> chooses from.</summary>
internal enum ModelKind
{
    /// <summary>The convolutional network.</summary>
    Cnn,

    /// <summary>The multilayer perceptron.</summary>
    Mlp,
}
