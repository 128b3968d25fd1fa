using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>How an input of the model was read first.</summary>
/// <param name="Layer">The layer that read it.</param>
/// <param name="Where">Where that layer is declared.</param>
/// <param name="AsIndices">Whether it read indices rather than values.</param>
public sealed record InputUse(string Layer, Place Where, bool AsIndices);
