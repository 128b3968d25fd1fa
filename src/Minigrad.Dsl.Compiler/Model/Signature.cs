namespace Minigrad.Compiler.Model;

/// <summary>A parsed signature: the inputs that come in and the outputs that go out.</summary>
/// <param name="Inputs">The inputs; at least one.</param>
/// <param name="Outputs">The outputs; at least one.</param>
public sealed record Signature(EquatableArray<SignatureTensor> Inputs, EquatableArray<SignatureTensor> Outputs)
{
    /// <summary>The axes on the left, of all inputs in order.</summary>
    public EquatableArray<SignatureAxis> Input => Inputs.SelectMany(input => input.Axes).ToEquatableArray();
}
