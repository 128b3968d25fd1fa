namespace Minigrad;

/// <summary>Items to train on and items to validate with.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Train">The items to train on.</param>
/// <param name="Valid">The items to validate with, never trained on.</param>
public sealed record SplitItems<T>(Items<T> Train, Items<T> Valid)
{
    /// <summary>Gives every item the number of its class. The classes are those of the training items.</summary>
    /// <param name="labeler">The class's name of an item; see <see cref="Labeler"/> for the usual ones.</param>
    /// <param name="order">How the classes are numbered.</param>
    /// <returns>The labelled items.</returns>
    /// <exception cref="MinigradException">A validation item has a class that no training item has.</exception>
    public LabeledSplit<T> Label(Func<T, string> labeler, CategoryOrder order = CategoryOrder.Alphabetical)
    {
        ArgumentNullException.ThrowIfNull(labeler);
        string[] train = [.. Train.Select(labeler)];
        CategoryVocabulary categories = new(train, order);
        return new(
            new(Train, [.. train.Select(categories.IndexOf)], categories),
            new(Valid, [.. Valid.Select(item => categories.IndexOf(labeler(item)))], categories));
    }
}
