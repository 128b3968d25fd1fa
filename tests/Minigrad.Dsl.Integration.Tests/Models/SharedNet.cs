namespace Minigrad.Integration.Tests;

/// <summary>Repeated, shared, reused and tied weights, a learned value, a constant, and a model as a block.</summary>
[Model("batch 6 -> batch 6"), MeanSquaredError]
public sealed partial class SharedNet
{
    [Constant("6", Fill = 0.5)] public partial Layer Mean { get; }
    [Add(nameof(Input), nameof(Mean))] public partial Layer Moved { get; }
    [Use<SharedBlock>("hidden=5", Times = 3)] public partial Repeated<SharedBlock> Tower { get; }
    [Use<SharedBlock>(Times = 2, Shared = true)] public partial Repeated<SharedBlock> Same { get; }
    [Reuse(nameof(Tower))] public partial Repeated<SharedBlock> Again { get; }
    [Linear(4)] public partial Layer Encode { get; }
    [Use<SharedPart>] public partial SharedPart Part { get; }
    [Linear(6, Tied = nameof(Encode), Transposed = true)] public partial Layer Decode { get; }
    [Parameter("6")] public partial Layer Shift { get; }
    [Add(nameof(Decode), nameof(Shift))] public partial Layer Result { get; }
}

/// <summary>A block that keeps its input's shape.</summary>
[Block("batch dim -> batch dim"), Size("hidden", 3)]
public sealed partial class SharedBlock
{
    [Linear("hidden")] public partial Layer Up { get; }
    [Tanh] public partial Layer Active { get; }
    [Linear("dim")] public partial Layer Down { get; }
    [BatchNorm] public partial Layer Norm { get; }
}

/// <summary>A model that another one uses like a block.</summary>
[Model("batch 4 -> batch 4"), MeanSquaredError]
public sealed partial class SharedPart
{
    [Linear(4)] public partial Layer Inner { get; }
}
