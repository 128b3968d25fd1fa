using Minigrad;

namespace First;

[Model("batch 6 -> batch 2"), CrossEntropy]
internal sealed partial class FirstNet
{
    [Use<Features>("out=5")] public partial Features Stem { get; }

    [Linear(2)] public partial Layer Head { get; }
}
