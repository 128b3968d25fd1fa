using System.ComponentModel;

namespace Minigrad;

/// <summary>
/// Generated on public blocks and models, and on the assembly for each public elementwise function: the complete definition, which other assemblies expand where they use the class or function.
/// </summary>
/// <param name="text">The definition, with its version in the first line.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DefinitionAttribute(string text) : Attribute
{
    /// <summary>The definition.</summary>
    public string Text { get; } = text;
}
