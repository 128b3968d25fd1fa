using Minigrad;

namespace Networks;

/// <summary>Causal attention of several heads (Vaswani et al., 2017, https://arxiv.org/abs/1706.03762), after a norm and beside its input.</summary>
[Block("batch time dim -> batch time dim"), Size("heads"), Size("key")]
public sealed partial class SelfAttention
{
    [LayerNorm]                                                                                 public partial Layer Norm { get; }
    [Einsum("b t d, d heads key -> b heads t key")]                                             public partial Layer Query { get; }
    [Einsum("b t d, d heads key -> b heads t key", nameof(Norm))]                               public partial Layer Key { get; }
    [Einsum("b t d, d heads key -> b heads t key", nameof(Norm))]                               public partial Layer Value { get; }
    [Einsum("b h t k, b h s k -> b h t s", nameof(Query), nameof(Key), Scale = "1/sqrt(key)")]  public partial Layer Scores { get; }
    [Softmax(Causal = true)]                                                                    public partial Layer Attend { get; }
    [Einsum("b h t s, b h s k -> b h t k", nameof(Attend), nameof(Value))]                      public partial Layer Mixed { get; }
    [Einsum("b h t k, h k dim -> b t dim")]                                                     public partial Layer Project { get; }
    [Dropout(0.1)]                                                                              public partial Layer Drop { get; }
    [Add(nameof(Drop), nameof(Input))]                                                          public partial Layer Residual { get; }
}
