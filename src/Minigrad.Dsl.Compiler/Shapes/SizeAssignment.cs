using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Shapes;

/// <summary>One <c>name=value</c> of a <c>[Use]</c>.</summary>
public sealed record SizeAssignment(string Name, Size Size, Place NameAt, Place ValueAt);
