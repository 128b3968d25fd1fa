using Minigrad;

namespace First;

[Block("batch in -> batch out"), Size("out")]
public sealed partial class Features
{
    [Linear("out")] public partial Layer Project { get; }

    [Relu] public partial Layer Active { get; }
}
