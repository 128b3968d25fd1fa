namespace Minigrad;

/// <summary>A loss of a model: what <c>Forward</c> returns and <c>Backward</c> differentiates. Of several, one for an output each, it is the weighted sum.
/// By itself the mean over all elements of a function of one's own.</summary>
/// <example><code>[Model("batch 4 -> batch 1"), Loss(typeof(Ops), nameof(Ops.Hinge))]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class LossAttribute : Attribute
{
    /// <summary>Declares the mean over all elements of <c>function(output, target)</c>; the targets have the output's shape.</summary>
    /// <param name="type">The class that has the function.</param>
    /// <param name="function">The <c>nameof</c> of an <c>[Elementwise]</c> function of two parameters, the prediction and the target.</param>
    /// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
    public LossAttribute(Type type, string function, params string[] output) : this(output) => (Type, Function) = (type, function);

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

    /// <summary>The class that has the function; <see langword="null"/> for the losses with a name of their own.</summary>
    public Type? Type { get; }

    /// <summary>The function's name; <see langword="null"/> for the losses with a name of their own.</summary>
    public string? Function { get; }
}
