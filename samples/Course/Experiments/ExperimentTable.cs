namespace Course.Experiments;

/// <summary>All experiments, in the order of the course's notebooks.</summary>
internal static class ExperimentTable
{
    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } = [.. Anchors.All, .. RandomProducts.All, .. Annealing.All, .. ConvNets.All, .. BatchNorms.All, .. LayerSequential.All];
}
