namespace Minigrad.Compiler.Modules;

/// <summary>How a layer reads its inputs.</summary>
public enum InputReading
{
    /// <summary>As values.</summary>
    Values,

    /// <summary>As indices, which only an input of the model holds.</summary>
    Indices,

    /// <summary>Not itself: a block's layers read what its use lists.</summary>
    PassedOn,
}
