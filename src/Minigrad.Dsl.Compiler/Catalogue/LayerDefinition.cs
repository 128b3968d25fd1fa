namespace Minigrad.Compiler.Catalogue;

/// <summary>A kind of layer: one file each, with everything that the compiler knows about it. <see cref="LayerCatalogue"/> lists them.</summary>
public abstract class LayerDefinition
{
    /// <summary>The attribute's name without its ending.</summary>
    public abstract string Kind { get; }

    /// <summary>The smallest and largest number of inputs.</summary>
    public virtual (int Minimum, int Maximum) InputCount => (1, 1);

    /// <summary>Whether its input holds indices, integers that are looked up, rather than values.</summary>
    public virtual bool ReadsIndices => false;

    /// <summary>Checks the arguments against the inputs' shapes and adds the layer's nodes; without a result the errors are reported.</summary>
    public abstract Value? Build(LayerContext context);
}
