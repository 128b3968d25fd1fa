using Minigrad;

namespace Networks;

/// <summary>A decoder of twelve blocks with the sizes of the smallest GPT-2 (Radford et al., 2019); the head shares the weight of the embedding.</summary>
[Model("batch time -> batch time vocabulary"), CrossEntropy]
[Size("vocabulary", 50257), Size("positions", 1024), Size("dim", 768)]
public sealed partial class Transformer
{
    [Embedding("vocabulary", "dim")]                                        public partial Layer Embed { get; }
    [Parameter("positions dim")]                                            public partial Layer Table { get; }
    [Slice("positions", Length = "time")]                                   public partial Layer Positions { get; }
    [Add(nameof(Embed), nameof(Positions))]                                 public partial Layer Placed { get; }
    [Dropout(0.1)]                                                          public partial Layer Drop { get; }
    [Use<TransformerBlock>("heads=12, key=64", Times = 12)]                 public partial Repeated<TransformerBlock> Blocks { get; }
    [LayerNorm]                                                             public partial Layer Norm { get; }
    [Linear("vocabulary", Tied = nameof(Embed), Bias = false)]              public partial Layer Head { get; }
}
