using Xunit;

namespace Minigrad.Tests.Kernels;

/// <summary>Kernel tests set process-wide switches (vector width, threads), so they run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KernelFixture
{
    public const string Name = "Kernels";
}
