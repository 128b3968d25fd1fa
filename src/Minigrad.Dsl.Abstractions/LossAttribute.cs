namespace Minigrad;

/// <summary>A loss of a model: what <c>Forward</c> returns and <c>Backward</c> differentiates. Of several, one for an output each, it is the weighted sum.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class LossAttribute : Attribute
{
    /// <summary>Declares a loss on <paramref name="output"/>.</summary>
    /// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
    private protected LossAttribute(params string[] output) => Output = output;

    /// <summary>The output layer's name, or nothing for the model's only output.</summary>
    public string[] Output { get; }

    /// <summary>
    /// The factor of this loss in the sum of all losses: a finite number, or a text of numbers and sizes with <c>+ - * / sqrt</c> and parentheses: <c>"1/sqrt(heads)"</c>.
    /// 1 unless set.
    /// </summary>
    public object Weight { get; set; } = 1.0;
}
