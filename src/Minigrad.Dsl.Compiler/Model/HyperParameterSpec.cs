namespace Minigrad.Compiler.Model;

/// <summary>A hyper-parameter: the parameter's name, its value at first where it has one, and the member of <see cref="HyperParameterRange"/>.</summary>
public sealed record HyperParameterSpec(string Name, double? Initial, string Range);
