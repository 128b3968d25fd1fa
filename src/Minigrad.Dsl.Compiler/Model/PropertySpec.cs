namespace Minigrad.Compiler.Model;

/// <summary>The declaration of a layer's property as far as its generated other half must repeat it.</summary>
/// <param name="Modifiers">Accessibility and other modifiers without <c>partial</c>, as C# writes them: <c>public</c>.</param>
/// <param name="Type">The type with <c>global::</c>.</param>
/// <param name="Accessors">The accessors to mirror: <c>get;</c> in a correct declaration.</param>
/// <param name="IsPartial">Whether the property is partial, so that another half may be written.</param>
/// <param name="Documentation">The user's documentation comment, line by line without the slashes, or empty.</param>
public sealed record PropertySpec(string Modifiers, string Type, string Accessors, bool IsPartial, string Documentation);
