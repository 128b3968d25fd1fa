namespace Minigrad.Compiler.Lowering;

/// <summary>A kernel with the sizes and strides of one call.</summary>
public abstract record Kernel;
