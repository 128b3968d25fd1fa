using Minigrad;

namespace Networks;

/// <summary>Attention, then two linear layers at each position, each after a norm and beside its input.</summary>
[Block("batch time dim -> batch time dim"), Size("heads"), Size("key")]
public sealed partial class TransformerBlock
{
    [Use<SelfAttention>("heads=heads, key=key")]    public partial SelfAttention Attention { get; }
    [LayerNorm]                                     public partial Layer Norm { get; }
    [Linear("4*dim")]                               public partial Layer Wide { get; }
    [Gelu(Approximate = true)]                      public partial Layer Active { get; }
    [Linear("dim")]                                 public partial Layer Narrow { get; }
    [Dropout(0.1)]                                  public partial Layer Drop { get; }
    [Add(nameof(Drop), nameof(Attention))]          public partial Layer Residual { get; }
}
