namespace Minigrad;

/// <summary>Labelled items to train on and to validate with, of the same classes.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Train">The items to train on.</param>
/// <param name="Valid">The items to validate with.</param>
public sealed record LabeledSplit<T>(LabeledItems<T> Train, LabeledItems<T> Valid)
{
    /// <summary>The classes: those of the training items.</summary>
    public CategoryVocabulary Categories => Train.Categories;
}
