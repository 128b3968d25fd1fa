namespace Minigrad.Compiler.Text;

/// <summary>
/// Where something stands, without knowing any file: a class, a member of it, an argument of the member's attribute, and a range of the argument's text.
/// The binder turns it into a source location.
/// </summary>
/// <param name="Type">The full name of the class; of a function's parts what <see cref="Model.ElementwiseSpec.Place"/> says.</param>
/// <param name="Member">The member's name, or an empty text for the class itself.</param>
/// <param name="Argument">One of the names made by the static members of this type.</param>
/// <param name="Start">The first character in the argument's string value.</param>
/// <param name="Length">The number of characters, or -1 for the whole argument.</param>
public readonly record struct Place(string Type, string Member, string Argument, int Start = 0, int Length = -1)
{
    /// <summary>The identifier of the class or member.</summary>
    public const string Identifier = "@identifier";

    /// <summary>The type of the property or method.</summary>
    public const string MemberType = "@type";

    /// <summary>The accessor list of the property.</summary>
    public const string Accessors = "@accessors";

    /// <summary>The layer's attribute: its name without arguments.</summary>
    public const string Attribute = "@attribute";

    /// <summary>The class that a <c>[Use]</c> names.</summary>
    public const string UsedType = "@used";

    /// <summary>The signature text of <c>[Model]</c> or <c>[Block]</c>.</summary>
    public const string Signature = "@signature";

    /// <summary>A part of a method's declaration: the range counts from its first character.</summary>
    public const string Declaration = "@declaration";

    /// <summary>The sizes text of a <c>[Use]</c>.</summary>
    public const string Sizes = "Sizes";

    /// <summary>The listed input <paramref name="index"/> of a layer.</summary>
    public static string Input(int index) => $"@input {index}";

    /// <summary>The name of the <paramref name="index"/>th <c>[Size]</c> of the class.</summary>
    public static string SizeName(int index) => $"@size {index} name";

    /// <summary>The value of the <paramref name="index"/>th <c>[Size]</c> of the class.</summary>
    public static string SizeValue(int index) => $"@size {index} value";

    /// <summary>The <paramref name="index"/>th loss attribute of the class: its name.</summary>
    public static string Loss(int index) => $"@loss {index}";

    /// <summary>The listed output of the <paramref name="index"/>th loss.</summary>
    public static string LossOutput(int index) => $"@loss {index} output";

    /// <summary>The argument <paramref name="name"/> of the <paramref name="index"/>th loss.</summary>
    public static string LossArgument(int index, string name) => $"@loss {index} {name}";

    /// <summary>The parameter <paramref name="name"/> of a method.</summary>
    public static string Parameter(string name) => $"@parameter {name}";

    /// <summary>An element of this place's array, or the whole array where it is not written out.</summary>
    public Place Element(int index) => this with { Argument = $"{Argument} {index}" };

    /// <summary>A part of this place's text.</summary>
    public Place Range(int start, int length) => this with { Start = Start + start, Length = length };

    /// <summary>The end of this place's text, which has no width: its last character that is no space, or the whole text where there is none.</summary>
    public Place End(string text)
    {
        int length = text.TrimEnd().Length;
        int last = length > 1 && char.IsSurrogatePair(text, length - 2) ? 2 : 1;
        return length == 0 ? this : Range(length - last, last);
    }

    /// <summary>Names the place for a reader: <c>layer Stem</c>, or the class's signature.</summary>
    public string Describe() => Member.Length > 0 ? $"layer {Member}" : Argument == Signature ? "the signature" : $"class {Type.Substring(Type.LastIndexOf('.') + 1)}";
}
