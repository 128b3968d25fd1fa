namespace Minigrad.Compiler.Model;

/// <summary>Whether a class is a model of its own or a block that models use.</summary>
public enum ModuleKind
{
    Model,
    Block,
}
