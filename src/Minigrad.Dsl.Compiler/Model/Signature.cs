namespace Minigrad.Compiler.Model;

/// <summary>A parsed signature: the axes that come in and go out.</summary>
public sealed record Signature(EquatableArray<SignatureAxis> Input, EquatableArray<SignatureAxis> Output);
