using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>What a call of <c>Einsum</c> is compiled from; calls that are equal here share one method.</summary>
/// <param name="Form">The method that is called.</param>
/// <param name="Element">The type of the elements: <c>float</c> or <c>double</c>.</param>
/// <param name="Operands">The number of operands that are passed.</param>
/// <param name="Text">The text, or <see langword="null"/> where it is no constant.</param>
/// <param name="Assume">What run-time sizes to expect, empty where nothing is said, or <see langword="null"/> where it is no constant.</param>
public sealed record EinsumCallSpec(EinsumCallForm Form, string Element, int Operands, string? Text, string? Assume)
{
    /// <summary>The class of the methods; every <see cref="Place"/> in a call is one of it.</summary>
    public const string Class = "Einsum";

    private const string Destination = "destination";

    /// <summary>Where the text stands.</summary>
    public static Place TextPlace { get; } = new($"Minigrad.{Class}", Class, "Text");

    /// <summary>Where the assumed sizes stand.</summary>
    public static Place AssumePlace { get; } = TextPlace with { Argument = EinsumAssumptions.Argument };

    /// <summary>Whether all texts are constants, so that the call can be compiled.</summary>
    public bool IsConstant => Text is not null && Assume is not null;

    /// <summary>The call as a method, whose operands are tensors <c>x1</c>, <c>x2</c>….</summary>
    public EinsumMethodSpec Method()
    {
        TypeSpec type = new("Minigrad.Generated", Class, TextPlace.Type, default, "public", false, false);
        EquatableArray<string> operands = Enumerable.Range(1, Operands).Select(i => $"x{Shapes.Size.Format(i)}").ToEquatableArray();
        IEnumerable<string> parameters = operands.Select(name => $"{Tensor("ReadOnlyTensorSpan")} {name}").Prepend("string text");
        (string returns, IEnumerable<string> results) = Form switch
        {
            EinsumCallForm.Of => (Tensor("Tensor"), []),
            EinsumCallForm.Into => ("void", [$"{Tensor("TensorSpan")} {Destination}"]),
            _ => ("void", operands.Select(name => $"{Tensor("TensorSpan")} d{name}").Prepend($"{Tensor("ReadOnlyTensorSpan")} dy")),
        };
        string signature = $"public static {returns} {Form}({string.Join(", ", parameters.Concat(results))}, string? assume)";
        return new(type, Form.ToString(), signature, Text ?? "", operands, Form == EinsumCallForm.Into ? Destination : null, default, default)
        {
            Title = $"Einsum.{Form}(\"{Text}\")",
            IsCall = true,
            Element = Element,
            IsTensor = true,
            Assume = Assume ?? "",
            Returns = Form == EinsumCallForm.Of ? EinsumReturn.Tensor : EinsumReturn.Nothing,
            HasGradient = Form == EinsumCallForm.Gradient,
        };
    }

    private string Tensor(string kind) => $"global::System.Numerics.Tensors.{kind}<{Element}>";
}
