namespace Minigrad.Benchmarks.Models;

/// <summary>GELU alone, as generated code maps it.</summary>
[Model("batch 1024 -> batch 1024")]
internal sealed partial class GeluMap
{
    [Gelu] public partial Layer Active { get; }
}
