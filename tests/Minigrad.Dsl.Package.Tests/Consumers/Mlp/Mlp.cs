using Minigrad;

namespace Consumer;

/// <summary>Two linear layers for ten classes.</summary>
[Model("batch 784 -> batch 10"), CrossEntropy]
public sealed partial class Mlp
{
    /// <summary>Fifty features.</summary>
    [Linear(50)] public partial Layer Hidden { get; }

    /// <summary>Their positive parts.</summary>
    [Relu] public partial Layer Active { get; }

    /// <summary>One logit for each class.</summary>
    [Linear(10)] public partial Layer Head { get; }
}
