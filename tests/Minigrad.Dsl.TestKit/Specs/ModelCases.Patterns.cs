namespace Minigrad.TestKit.Specs;

/// <content>Rearranged, reduced and repeated axes.</content>
public static partial class ModelCases
{
    private static IEnumerable<ModelCase> Patterns() =>
    [
        Case("space to depth", Spec.Model("batch 2 4 6 -> batch 8 2 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Fold", "Rearrange", ("Text", "b c (h h2) (w w2) -> b (h2 w2 c) h w"), ("Sizes", "h2=2, w2=2")).Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("patches", Spec.Model("batch 3 4 6 -> batch 6 5").Layer("Cut", "Rearrange", ("Text", "b c (h p) (w p2) -> b (h w) (p p2 c)"), ("Sizes", "p2=p")).Size("p", 2).Layer("Embed", "Linear", ("Out", 5)).Loss("MeanSquaredError"), 2),
        Case("heads", Spec.Model("batch time dim -> batch time dim").Size("dim", 6).Size("heads", 2).Layer("In", "Linear", ("Out", "dim")).Layer("Split", "Rearrange", ("Text", "b t (heads d) -> b heads t d")).Layer("Active", "Tanh").Layer("Join", "Rearrange", ("Text", "b heads t d -> b t (heads d)")).Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("channels last", Spec.Model("batch 3 height width -> batch height width 3").Layer("Move", "Rearrange", ("Text", "b c ... -> b ... c")).Layer("Head", "Linear", ("Out", 3)).Loss("MeanSquaredError"), 2, ("height", 2), ("width", 5)),
        Case("views", Spec.Model("batch 2 3 4 -> batch 1 6 4 1").Layer("Scale", "Linear", ("Out", 4)).Layer("View", "Rearrange", ("Text", "b c h w -> b 1 (c h) w ()")).Loss("MeanSquaredError"), 2),
        .. new[] { "Max", "Mean", "Min", "Product", "Sum" }.SelectMany(reduction => new[]
        {
            Case($"{reduction} pool", Spec.Model("batch 2 4 6 -> batch 2 2 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Pool", "Reduce", ("Text", "b c (h 2) (w 2) -> b c h w"), ("Reduction", reduction)).Loss("MeanSquaredError"), 2),
            Case($"{reduction} over time", Spec.Model("batch time 3 -> 3 batch").Layer("Hidden", "Linear", ("Out", 3)).Layer("Pool", "Reduce", ("Text", "b t c -> c b"), ("Reduction", reduction)).Loss("MeanSquaredError"), 2, ("time", 4)),
            Case($"{reduction} of everything", Spec.Model("batch 3 2 -> 1").Layer("Hidden", "Linear", ("Out", 2)).Layer("Pool", "Reduce", ("Text", "... -> 1"), ("Reduction", reduction)).Layer("Scale", "Sigmoid").Loss("MeanSquaredError"), 2),
        }),
        Case("repeat", Spec.Model("batch 2 3 -> batch 6 3 4").Layer("Hidden", "Linear", ("Out", 3)).Layer("Wide", "Repeat", ("Text", "b c w -> b (c 3) w copies"), ("Sizes", "copies=4")).Loss("MeanSquaredError"), 2),
        Case("repeat that upsamples", Spec.Model("batch 2 height 3 -> batch 2 h 6").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Up", "Repeat", ("Text", "b c h w -> b c (h 2) (w 2)")).Layer("Active", "Relu").Loss("MeanSquaredError"), 2, ("height", 2)),
        Case("repeat in another order", Spec.Model("batch 2 time -> time 3 batch 2").Layer("Mix", "Conv1d", ("Out", 2), ("Kernel", 1)).Layer("Wide", "Repeat", ("Text", "b c t -> t 3 b c")).Loss("MeanSquaredError"), 2, ("time", 3)),
    ];
}
