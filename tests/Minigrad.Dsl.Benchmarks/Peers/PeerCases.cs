using Minigrad.Benchmarks.Models;
using Minigrad.Benchmarks.Kernels;
using Minigrad.Benchmarks.Optimizers;

namespace Minigrad.Benchmarks.Peers;

/// <summary>All cases, in the order in which they run.</summary>
internal static class PeerCases
{
    public static IEnumerable<PeerCase> All() =>
    [
        .. ModelCases.All(),
        .. HookCases.All(),
        .. GeluCases.All(),
        .. GemmCases.All(),
        .. ConvCases.All(),
        .. NormalizationCases.All(),
        .. PoolCases.All(),
        .. SoftmaxCases.All(),
        .. CrossEntropyCases.All(),
        .. OptimizerCases.All(),
    ];
}
