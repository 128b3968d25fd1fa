namespace Minigrad.Generators;

/// <summary>The names of the pipeline's steps, as incrementality tests see them.</summary>
public static class StepNames
{
    /// <summary>A model or block as declared.</summary>
    public const string Models = "Models";

    /// <summary>The source of a model or block.</summary>
    public const string ModelSources = "ModelSources";

    /// <summary>An einsum method as declared.</summary>
    public const string EinsumMethods = "EinsumMethods";

    /// <summary>The source of an einsum method.</summary>
    public const string EinsumMethodSources = "EinsumMethodSources";

    /// <summary>An optimizer as declared.</summary>
    public const string Optimizers = "Optimizers";

    /// <summary>The source of an optimizer.</summary>
    public const string OptimizerSources = "OptimizerSources";

    /// <summary>Whether the build runs analyzers.</summary>
    public const string Build = "Build";
}
