namespace Minigrad.Generators;

/// <summary>The names of the pipeline's steps, as incrementality tests see them.</summary>
public static class StepNames
{
    /// <summary>What was read of each class with an attribute; it runs again after every edit, and the steps after it only where it gives something else.</summary>
    public const string Declarations = "Declarations";

    /// <summary>A model or block as declared.</summary>
    public const string Models = "Models";

    /// <summary>The source of a model or block.</summary>
    public const string ModelSources = "ModelSources";

    /// <summary>A method with an einsum text or a pattern as declared.</summary>
    public const string EinsumMethods = "EinsumMethods";

    /// <summary>The source of such a method.</summary>
    public const string EinsumMethodSources = "EinsumMethodSources";

    /// <summary>An optimizer as declared.</summary>
    public const string Optimizers = "Optimizers";

    /// <summary>The source of an optimizer.</summary>
    public const string OptimizerSources = "OptimizerSources";

    /// <summary>A public elementwise function.</summary>
    public const string Functions = "Functions";

    /// <summary>The file with the definitions of these functions.</summary>
    public const string FunctionSources = "FunctionSources";

    /// <summary>A call of Einsum as it stands in its file.</summary>
    public const string EinsumCalls = "EinsumCalls";

    /// <summary>The method for equal calls of Einsum.</summary>
    public const string EinsumCallBodies = "EinsumCallBodies";

    /// <summary>The file with all these methods.</summary>
    public const string EinsumCallSources = "EinsumCallSources";

    /// <summary>Whether the build runs analyzers.</summary>
    public const string Build = "Build";
}
