namespace Minigrad;

/// <summary>Looks up a learned row for each index: <c>y[…, :] = W[x[…], :]</c>. Weight <c>vocab dim</c>, as in PyTorch normal with mean 0 and deviation 1 unless it says otherwise.</summary>
/// <remarks>
/// <para>
/// Shapes: <c>… → … dim</c>. The input is an input of the class, not a layer, and holds indices (<see langword="int"/>) from 0 to <c>vocab - 1</c>; another index is an error when the model
/// runs. Nothing else than embeddings can read that input.
/// </para>
/// <para>For an initialisation by fans, fan-in is <c>dim</c> and fan-out <c>vocab</c>, as in PyTorch.</para>
/// </remarks>
public sealed class EmbeddingAttribute : WeightLayerAttribute
{
    /// <summary>Declares a table of <paramref name="vocabulary"/> rows of <paramref name="dimension"/> values.</summary>
    /// <param name="vocabulary">The number of rows, at least 1.</param>
    /// <param name="dimension">The size of the axis that is added, at least 1.</param>
    /// <param name="inputs">The input, where it is not the first one and this is the first layer.</param>
    public EmbeddingAttribute(int vocabulary, int dimension, params string[] inputs) : base(inputs) => (Vocabulary, Dimension) = (vocabulary, dimension);

    /// <summary>Declares a table whose rows have a size by text, such as <c>"dim"</c>.</summary>
    /// <param name="vocabulary">The number of rows, at least 1.</param>
    /// <param name="dimension">The size text of the axis that is added.</param>
    /// <param name="inputs">The input, where it is not the first one and this is the first layer.</param>
    public EmbeddingAttribute(int vocabulary, string dimension, params string[] inputs) : base(inputs) => (Vocabulary, Dimension) = (vocabulary, dimension);

    /// <summary>Declares a table whose number of rows is a size text, such as <c>"vocab"</c>.</summary>
    /// <param name="vocabulary">The size text of the number of rows.</param>
    /// <param name="dimension">The size of the axis that is added, at least 1.</param>
    /// <param name="inputs">The input, where it is not the first one and this is the first layer.</param>
    public EmbeddingAttribute(string vocabulary, int dimension, params string[] inputs) : base(inputs) => (Vocabulary, Dimension) = (vocabulary, dimension);

    /// <summary>Declares a table of two sizes by text: <c>"vocab", "dim"</c>.</summary>
    /// <param name="vocabulary">The size text of the number of rows.</param>
    /// <param name="dimension">The size text of the axis that is added.</param>
    /// <param name="inputs">The input, where it is not the first one and this is the first layer.</param>
    public EmbeddingAttribute(string vocabulary, string dimension, params string[] inputs) : base(inputs) => (Vocabulary, Dimension) = (vocabulary, dimension);

    /// <summary>The number of rows: a number or a size text.</summary>
    public object Vocabulary { get; }

    /// <summary>The size of the axis that is added: a number or a size text.</summary>
    public object Dimension { get; }

    /// <summary>
    /// The <c>nameof</c> of a layer above whose weight this layer uses as its table, such as another embedding or a linear layer: one parameter, whose gradients add up, with one entry in a file.
    /// None unless set.
    /// </summary>
    public string? Tied { get; set; }

    /// <summary>Whether the weight of <see cref="Tied"/> is transposed: <c>dim vocab</c> there. Off unless set.</summary>
    public bool Transposed { get; set; }
}
