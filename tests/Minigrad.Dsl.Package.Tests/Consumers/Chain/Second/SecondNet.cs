using Minigrad;

namespace Second;

[Model("batch 4 -> batch 3"), CrossEntropy]
internal sealed partial class SecondNet
{
    [Linear(7)] public partial Layer Hidden { get; }

    [Relu] public partial Layer Active { get; }

    [Linear(3)] public partial Layer Head { get; }
}
