using Minigrad;

namespace Course.Models;

/// <summary>Notebook 06's network with the general ReLU.</summary>
[Model("batch 1 28 28 -> batch 10"), CrossEntropy]
public sealed partial class ShortShiftedNet
{
    [Use<ShiftedBlock>("out=8, kernel=5")] public partial ShiftedBlock Conv1 { get; }    // 14 x 14
    [Use<ShiftedBlock>("out=16")]          public partial ShiftedBlock Conv2 { get; }    // 7 x 7
    [Use<ShiftedBlock>("out=32")]          public partial ShiftedBlock Conv3 { get; }    // 4 x 4
    [Use<ShiftedBlock>("out=32")]          public partial ShiftedBlock Conv4 { get; }    // 2 x 2
    [GlobalAveragePool]                    public partial Layer Pool { get; }
    [Linear(10)]                           public partial Layer Head { get; }
}
