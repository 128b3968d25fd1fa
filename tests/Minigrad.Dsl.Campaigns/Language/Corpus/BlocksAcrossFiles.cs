using Minigrad;

namespace Networks
{
    [Model("batch time -> batch time words"), CrossEntropy(LabelSmoothing = 0.1), Size("words", Sizes.Words), Size("dim", Sizes.Dim)]
    internal sealed partial class Decoder
    {
        [Embedding("words", "dim")]                                         public partial Layer Embed { get; }
        [Parameter("32 dim")]                                               public partial Layer Table { get; }
        [Slice(0, Length = "time")]                                         public partial Layer Positions { get; }
        [Add(nameof(Embed), nameof(Positions))]                             public partial Layer Placed { get; }
        [Use<Blocks.Step>("heads=2, key=dim//2", Times = "dim//4")]         public partial Repeated<Blocks.Step> Steps { get; }
        [Use<Blocks.Step>("heads=1, key=8", Times = 2, Shared = true)]      public partial Repeated<Blocks.Step> Same { get; }
        [Linear("words", Tied = nameof(Embed), Bias = false)]               public partial Layer Head { get; }
    }
}
// next file
namespace Networks;

internal static class Sizes
{
    public const int Words = 50, Dim = 4 * 2;
}

internal sealed partial class Decoder
{
    public int Positioned => 32;
}
// next file
using Minigrad;

namespace Networks.Blocks;

[Block("batch time dim -> batch time dim"), Size("heads"), Size("key", 4)]
internal sealed partial class Step
{
    [Use<Attention>("heads=heads, key=key")]    public partial Attention Attention { get; }
    [Use<Inner>("wide=2*dim, drop=1")]          public partial Inner Feed { get; }
    [Add(nameof(Feed), nameof(Attention))]      public partial Layer Residual { get; }
}
// next file
using Minigrad;

namespace Networks.Blocks;

[Block("batch time dim -> batch time dim"), Size("heads"), Size("key")]
internal sealed partial class Attention
{
    [Einsum("b t d, d heads key -> b heads t key")]                              public partial Layer Query { get; }
    [Einsum("b t d, d heads key -> b heads t key", nameof(Input))]               public partial Layer Keys { get; }
    [Einsum("b h t k, b h s k -> b h t s", nameof(Query), nameof(Keys))]         public partial Layer Scores { get; }
    [Softmax(Causal = true)]                                                     public partial Layer Attend { get; }
    [Einsum("b h t s, b h s k -> b h t k", nameof(Attend), nameof(Keys))]        public partial Layer Mixed { get; }
    [Einsum("b h t k, h k dim -> b t dim")]                                      public partial Layer Project { get; }
}

[Block("batch time in -> batch time in"), Size("wide"), Size("drop", 2)]
internal sealed partial class Inner
{
    [Linear("wide")]                            public partial Layer Wide { get; }
    [Gelu(Approximate = true)]                  public partial Layer Active { get; }
    [Dropout(0.5)]                              public partial Layer Drop { get; }
    [Linear("in")]                              public partial Layer Back { get; }
}
