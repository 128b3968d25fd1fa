namespace Minigrad;

/// <summary>How a layer's values begin. Gain and fan are what <see cref="WeightLayerAttribute"/> says.</summary>
public enum Initialization
{
    /// <summary>The layer's own: weights and biases uniform within <c>1/√fan-in</c>, as in PyTorch; a normalisation's scale 1 and shift 0.</summary>
    Default,

    /// <summary>Normal with the deviation <c>gain/√fan</c> (He et al., 2015).</summary>
    KaimingNormal,

    /// <summary>Uniform within <c>√3·gain/√fan</c> (He et al., 2015).</summary>
    KaimingUniform,

    /// <summary>Normal with the deviation <c>gain·√(2/(fan-in + fan-out))</c> (Glorot and Bengio, 2010).</summary>
    XavierNormal,

    /// <summary>Uniform within <c>gain·√(6/(fan-in + fan-out))</c> (Glorot and Bengio, 2010).</summary>
    XavierUniform,

    /// <summary>
    /// Orthogonal rows or columns of length gain, whichever are fewer (Saxe, McClelland and Ganguli, 2014); the outputs are the rows of the matrix, all else its columns.
    /// </summary>
    Orthogonal,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>All 1.</summary>
    Ones,
}
