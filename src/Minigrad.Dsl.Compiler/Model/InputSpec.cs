namespace Minigrad.Compiler.Model;

/// <summary>A listed input of a layer or loss.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="IsNameof">Whether it is written <c>nameof(…)</c> of a member of this class.</param>
public sealed record InputSpec(string Name, bool IsNameof);
