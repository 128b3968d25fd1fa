namespace Minigrad;

/// <summary>The activation that follows a weight: how much larger the weight begins so that the signal keeps its size through both. The gains are PyTorch's.</summary>
public enum Nonlinearity
{
    /// <summary>That of the initialisation's paper: ReLU for Kaiming's, none for the others.</summary>
    Default,

    /// <summary>None: gain 1.</summary>
    Linear,

    /// <summary>σ(x): gain 1.</summary>
    Sigmoid,

    /// <summary>tanh(x): gain 5/3.</summary>
    Tanh,

    /// <summary>max(x, 0): gain √2.</summary>
    Relu,

    /// <summary>x, or the slope times x below 0: gain <c>√(2/(1 + slope²))</c>.</summary>
    LeakyRelu,

    /// <summary>SELU (Klambauer et al., 2017): gain 3/4.</summary>
    Selu,
}
