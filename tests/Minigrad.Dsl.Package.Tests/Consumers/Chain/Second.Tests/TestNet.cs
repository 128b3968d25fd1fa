using Minigrad;

namespace Second.Tests;

[Model("batch 3 -> batch 1"), MeanSquaredError]
internal sealed partial class TestNet
{
    [Linear(2)] public partial Layer Hidden { get; }

    [Relu] public partial Layer Active { get; }

    [Linear(1)] public partial Layer Head { get; }
}
