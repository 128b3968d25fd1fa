namespace Minigrad.Testing.Tests;

[Model("batch 6 -> batch 3"), CrossEntropy]
public sealed partial class Judge
{
    [Linear(5)] public partial Layer Hidden { get; }

    [Relu] public partial Layer Active { get; }

    [Linear(3)] public partial Layer Head { get; }
}
