using Minigrad;

public partial class Outer
{
    [Model("Left: batch pixels, Right: batch pixels -> Same: batch 1, Back: batch pixels"), Size("pixels", 12), Size("code", 3)]
    [BinaryCrossEntropy(nameof(Same)), MeanAbsoluteError(nameof(Back), Weight = "1/(2*code)")]
    private sealed partial class Twins
    {
        [Constant("pixels", Fill = 0.5)]                                        public partial Layer Mean { get; }
        [Add(nameof(Left), nameof(Mean))]                                       public partial Layer Moved { get; }
        [Use<Tower>("out=code")]                                                public partial Tower First { get; }
        [Reuse(nameof(First), nameof(Right))]                                   public partial Tower Second { get; }
        [Multiply(nameof(First), nameof(Second))]                               public partial Layer Product { get; }
        [Linear(1)]                                                             public partial Layer Same { get; }
        [Concat(nameof(First), nameof(Second), Axis = -1)]                      public partial Layer Both { get; }
        [Slice("out", Start = "code", Length = "code")]                         public partial Layer Half { get; }
        [Linear("pixels")]                                                      public partial Layer Full { get; }
        [Linear("code")]                                                        public partial Layer Encoded { get; }
        [Linear("pixels", Tied = nameof(Encoded), Transposed = true, Bias = false)] public partial Layer Decoded { get; }
        [Parameter("", Initialization = Initialization.Zeros)]                  public partial Layer Shift { get; }
        [Add(nameof(Decoded), nameof(Shift))]                                   public partial Layer Back { get; }
    }
}

[Block("batch in -> batch out"), Size("out")]
public sealed partial class Tower
{
    [Linear("out", WeightStandardization = true)]                               public partial Layer Wide { get; }
    [Use<Squash>(Times = 2)]                                                    public partial Repeated<Squash> Steps { get; }
    [Reuse(nameof(Steps))]                                                      public partial Repeated<Squash> Again { get; }
}

[Model("batch in -> batch in"), Size("in", 3), Huber]
public sealed partial class Squash
{
    [Linear("in")]                                                              public partial Layer Turn { get; }
    [LeakyRelu(Slope = 0.1)]                                                    public partial Layer Active { get; }
}
