using Minigrad;

namespace Course.Models;

/// <summary>One matrix product as a model: <c>y = x·Wᵀ</c>.</summary>
[Model("batch 784 -> batch 10")]
public sealed partial class OneProduct
{
    [Linear(10, Bias = false)] public partial Layer Product { get; }
}
