namespace Minigrad.Benchmarks.Optimizers;

/// <summary>One layer of 1,001,000 parameters.</summary>
[Model("batch 1000 -> batch 1000")]
internal sealed partial class MillionParameters
{
    [Linear(1000)] public partial Layer Dense { get; }
}
