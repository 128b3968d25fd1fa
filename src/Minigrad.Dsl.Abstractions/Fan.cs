namespace Minigrad;

/// <summary>What Kaiming's initialisation keeps the size of.</summary>
public enum Fan
{
    /// <summary>The activations in the forward pass: the number of inputs that one output reads.</summary>
    In,

    /// <summary>The gradients in the backward pass: the number of outputs that one input reaches.</summary>
    Out,
}
