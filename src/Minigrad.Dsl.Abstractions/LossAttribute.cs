namespace Minigrad;

/// <summary>A loss of a model: what <c>Forward</c> returns and <c>Backward</c> differentiates.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class LossAttribute : Attribute
{
    /// <summary>Declares a loss on <paramref name="output"/>.</summary>
    /// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
    private protected LossAttribute(params string[] output) => Output = output;

    /// <summary>The output layer's name, or nothing for the model's only output.</summary>
    public string[] Output { get; }
}
