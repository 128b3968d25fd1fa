using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A kernel with the sizes and strides of one call.</summary>
public abstract record Kernel
{
    /// <summary>The sizes that the call depends on and that are in none of the shapes that it reads and writes.</summary>
    public virtual IEnumerable<Size> HiddenSizes() => [];
}
